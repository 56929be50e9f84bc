import type { EpochMs, ProfileId } from '../../../preload/vocabulary';
import { fetchPicture } from '../../oauth/account-picture';
import type { Transport } from '../../oauth/client';
import { isDrawable } from '../../policy/picture';
import { timeLeft } from '../session/access-token';
import type { LiveProfile } from '../live-profile';
import type { Clock } from '../ports';
import { settled } from '../session/state';

const hour = 60 * 60_000;

/** What fetching the pictures needs of the app. */
export interface AccountPicturesPorts {
  readonly clock: Clock;
  readonly transport: Transport;
  /** Draws a picture small, as a `data:` URL; null where it cannot. */
  readonly shrink: (picture: Uint8Array) => string | null;
  readonly changed: () => void;
  /** Something failed that no table foresees. */
  readonly report: (what: string, cause: unknown) => void;
}

/** The pictures that accounts have at their providers; kept in memory only. */
export interface AccountPictures {
  /** The picture of who is signed in, as a `data:` URL; null where there is none, or none yet. */
  of(live: LiveProfile): string | null;
  /** Somebody looks at the profile, if there is one: fetches its picture, once after a sign-in and then once a day. */
  look(live: LiveProfile | undefined): void;
}

interface Entry {
  /** Tells one sign-in from the next. */
  readonly signedInAt: EpochMs | null;
  readonly picture: string | null;
  /** When to ask again. */
  readonly nextAt: EpochMs;
}

/** Nothing is fetched before somebody looks. */
export function createAccountPictures(ports: AccountPicturesPorts): AccountPictures {
  const { clock, transport, shrink, changed, report } = ports;
  const entries = new Map<ProfileId, Entry>();
  return { of: (live) => known(live)?.picture ?? null, look };

  function known({ profile, session }: LiveProfile): Entry | undefined {
    const entry = entries.get(profile.id);
    const isSame = entry?.signedInAt === profile.authorizedAt && settled(session.state).kind !== 'signed-out';
    return isSame ? entry : undefined;
  }

  function look(live: LiveProfile | undefined): void {
    if (live === undefined) return;
    const { state } = live.session;
    const now = clock.now();
    // Only a finished sign-in tells whose picture this would be.
    if (state.kind !== 'valid' || live.attempt !== null || timeLeft(state.token, now) === 0) return;
    const before = known(live);
    if (before !== undefined && now < before.nextAt) return;
    const { id, authorizedAt } = live.profile;
    const entry: Entry = { signedInAt: authorizedAt, picture: before?.picture ?? null, nextAt: now + hour };
    entries.set(id, entry);
    keep(live, entry, state.token.text).catch((cause) => report('picture', cause));
  }

  async function keep(live: LiveProfile, entry: Entry, token: string): Promise<void> {
    const { id } = live.profile;
    const picture = await ask(live, token);
    // Somebody else may have signed in meanwhile.
    if (picture === undefined || entries.get(id) !== entry) return;
    entries.set(id, { ...entry, picture, nextAt: clock.now() + 24 * hour });
    changed();
  }

  /** The picture, null where the account has none; undefined where the provider did not answer. */
  async function ask(live: LiveProfile, token: string): Promise<string | null | undefined> {
    const asked = await live.standing.ask(token);
    if (asked === null || 'fault' in asked || asked.answer.kind !== 'known') return undefined;
    const { picture } = asked.answer;
    const bytes = picture === null ? null : await fetchPicture(picture, asked.url, transport);
    return bytes !== null && isDrawable(bytes) ? shrink(bytes) : null;
  }
}
