import type { EpochMs } from '../../preload/vocabulary';
import type { EventView } from '../../preload/event-vocabulary';
import { anonymous, shortened } from '../policy/anonymity';
import { redact } from '../policy/redaction';
import type { ProfileEvent } from '../profiles/events/events';
import type { LiveProfile } from '../profiles/live-profile';
import type { Profile } from '../profiles/profile';
import { tokenOf } from '../profiles/session/state';
import { eventView } from './event-view';
import { contextOf } from './live-context';
import { stateView } from './state-view';

/** What a report is made of. */
export interface ReportParts {
  readonly now: EpochMs;
  /** Each program and its version: ["Electron", "33.2.1"]. */
  readonly versions: readonly (readonly [program: string, version: string])[];
  readonly storage: string;
  readonly profiles: readonly LiveProfile[];
  /** The events of a profile, oldest first. */
  readonly events: (profile: Profile['id']) => readonly ProfileEvent[];
}

const lastErrors = 5;
const lastEvents = 15;

/**
 * A report for a stranger who is to find out what is wrong, as plain text: times in UTC, no tokens, no names of
 * profiles and accounts, and no client ID in full.
 */
export function reportText(parts: ReportParts): string {
  const { now, versions, storage, profiles } = parts;
  const head = [
    `Token Tray report, ${utc(now)}`,
    ...versions.map(([program, version]) => `${program}: ${version}`),
    `Secrets are kept in: ${storage}`,
    `Profiles: ${profiles.length}`,
  ];
  const sections = profiles.map((live, index) => profileLines(live, index + 1, parts));
  return redact([head, ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n'));
}

const utc = (moment: EpochMs): string => `${new Date(moment).toISOString().slice(0, 19)}Z`;
const utcOrNone = (moment: EpochMs | null): string => (moment === null ? 'none' : utc(moment));

function profileLines(live: LiveProfile, number: number, { now, events }: ReportParts): readonly string[] {
  const { profile } = live;
  const { name, words, reason } = stateView(live.session.state, contextOf(live, now, utc));
  const views = events(profile.id).map((event) => eventView(event));
  const errors = views.filter(({ tone }) => tone === 'bad' || tone === 'warn');
  const told = (text: string): string => anonymous(text, profile);
  return [
    `Profile ${number}`,
    ...facts(live),
    `Now: ${told(words)} [${name}]`,
    ...(reason === null ? [] : [`Reason: ${told(reason)}`]),
    `Last errors: ${errors.length === 0 ? 'none' : ''}`.trimEnd(),
    ...errors
      .slice(-lastErrors)
      .toReversed()
      .map((event) => told(line(event))),
    `Last events: ${views.length === 0 ? 'none' : ''}`.trimEnd(),
    ...views
      .slice(-lastEvents)
      .toReversed()
      .map((event) => told(line(event))),
  ];
}

function facts({ profile, provider, session }: LiveProfile): readonly string[] {
  const token = tokenOf(session.state);
  return [
    `Provider: ${provider.name}`,
    `Grant: ${profile.grant}`,
    `Client ID: ${shortened(profile.clientId)}`,
    `Scopes: ${profile.scopes.length} asked for, ${token?.scopes.length ?? 0} granted`,
    `Redirect port: ${profile.redirectPort}; sign-in opens in: ${profile.opener}`,
    `Signed in: ${utcOrNone(profile.authorizedAt)}`,
    `Token: ${token === null ? 'none' : `issued ${utc(token.issuedAt)}, expires ${utcOrNone(token.expiresAt)}`}`,
    `Renews: ${utcOrNone(session.renewsAt)}`,
  ];
}

function line({ at, since, count, title, detail }: EventView): string {
  const times = count === 1 ? '' : ` (${count} times since ${utc(since)})`;
  return `- ${utc(at)} ${title}${times}${detail === null ? '' : `: ${detail}`}`;
}
