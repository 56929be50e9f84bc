import type { NotificationKind, Settings } from '../../preload/settings-vocabulary';
import type { ProfileId, ProfileLine, StateName, StateView } from '../../preload/vocabulary';
import type { SignInEnd } from '../profiles/sign-in/attempt';
import { shortName } from './short-name';

/** A notification; it never holds a token. */
export interface Announcement {
  /** As what it can be switched off; null where it is told in any case. */
  readonly kind: NotificationKind | null;
  readonly title: string;
  readonly body: string;
  /** The profile that a click on it leads to; null where it leads to the current one. */
  readonly profile: ProfileId | null;
}

/** States that a person who is not looking has to know of. */
const worthTelling: Partial<Readonly<Record<StateName, NotificationKind>>> = {
  'needs-sign-in': 'signInNeeded',
  attention: 'signInNeeded',
  'keychain-locked': 'keychain',
  'keychain-unavailable': 'keychain',
};

/** As what a step from one state to another, by way of whatever renewal, is announced; null where it is no news. */
export function announcedAs(before: StateName, after: StateName): NotificationKind | null {
  const kind = worthTelling[after] ?? null;
  return kind === worthTelling[before] && isSame(before, after, kind) ? null : kind;
}

/** Of two states told as `kind`: a keychain that is locked now and not available then is one trouble, told once. */
const isSame = (before: StateName, after: StateName, kind: NotificationKind): boolean =>
  before === after || kind === 'keychain';

/** What a state is told as: a token about to end is news, though the state is the one of before. */
function kindOf({ name, tone }: Pick<StateView, 'name' | 'tone'>): NotificationKind | null {
  if (name === 'valid') return tone === 'good' ? null : 'signInEnds';
  return worthTelling[name] ?? null;
}

/**
 * Decides whether a profile's step from one state to another is announced: once, when it enters a state in
 * which it no longer renews itself, or its token is about to end without, and not while the user is looking at it anyway.
 */
export function announcement(
  before: Pick<StateView, 'name' | 'tone'> | undefined,
  after: ProfileLine,
  watched: boolean,
): Announcement | null {
  const { words, reason } = after.state;
  const kind = kindOf(after.state);
  if (watched || kind === null || before?.name === 'signing-in') return null;
  if (before !== undefined && kindOf(before) === kind && isSame(before.name, after.state.name, kind))
    return null;
  return { kind, title: `${shortName(after.name)}: ${words}`, body: reason ?? words, profile: after.id };
}

/** Of the view, what steps are seen by. */
interface Lines {
  readonly profiles: readonly ProfileLine[];
  readonly current: { readonly id: ProfileId } | null;
}

/** Whether a person sees a profile: the current one, while the popup is open. */
export const isWatched = (profile: ProfileId, current: ProfileId | undefined, isOpen: boolean): boolean =>
  isOpen && profile === current;

/**
 * Builds what announces each profile's steps from state to state that are worth it. How all were at the start, in
 * `first`, is no news, and neither is what a person sees: the current profile, while the popup is open.
 */
export function createAnnouncer(
  announce: (news: Announcement) => void,
  first: readonly ProfileLine[],
): (view: Lines, isOpen: boolean) => void {
  const before = new Map<ProfileId, StateView>(first.map(({ id, state }) => [id, state]));
  return ({ profiles, current }, isOpen) => {
    for (const line of profiles) {
      // A renewal that comes to where it began is no news.
      if (line.state.name === 'refreshing') continue;
      const news = announcement(before.get(line.id), line, isWatched(line.id, current?.id, isOpen));
      // Noted first: what cannot be shown is not tried again at every change.
      before.set(line.id, line.state);
      if (news !== null) announce(news);
    }
  };
}

/** A token was copied where no window is open to say so. */
export const copiedAnnouncement = (words: string): Announcement => ({
  kind: 'copied',
  title: 'Token Tray',
  body: words,
  profile: null,
});

/** How a sign-in of that profile ended, where no window is open to say so. */
export const signInAnnouncement = (
  end: Exclude<SignInEnd, null>,
  { id, name }: Pick<ProfileLine, 'id' | 'name'>,
): Announcement => ({
  kind: end === 'signed-in' ? 'signedIn' : null,
  title: 'Token Tray',
  body: end === 'signed-in' ? `Signed in: ${name}` : `${end.reason} ${end.next}`,
  profile: id,
});

/** Whether the user wants to hear of it. */
export const isWanted = (
  { kind }: Pick<Announcement, 'kind'>,
  { notifications }: Pick<Settings, 'notifications'>,
): boolean => kind === null || notifications[kind];
