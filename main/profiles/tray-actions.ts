import type { NotificationKind } from '../../preload/settings-vocabulary';
import type { Outcome, Place } from '../../preload/vocabulary';
import {
  announcedAs,
  type Announcement,
  copiedAnnouncement,
  signInAnnouncement,
} from '../policy/announcements';
import type { Copier } from './copying/copy';
import type { LiveProfile } from './live-profile';
import type { Profiles } from './profiles';
import { accessWords } from '../view/access-words';
import { changeOutcome } from '../view/change-words';
import type { TrayAction } from '../view/tray-view';

/** What the tray's menu acts on. */
export interface TrayActionParts {
  readonly profiles: Profiles;
  readonly copier: Copier;
  readonly open: (place: Place) => void;
  readonly quit: () => void;
  /** Tells news, if the user wants to hear of their kind. */
  readonly announce: (news: Announcement) => void;
  /** Says what came of it, where no window is open to say so. */
  readonly say: (words: string) => void;
  /** Whether the user wants to hear of news of this kind. */
  readonly isWanted: (kind: NotificationKind) => boolean;
}

type Say = TrayActionParts['say'];

/** Carries out what was clicked in the tray's menu. */
export async function takeTrayAction(action: TrayAction, parts: TrayActionParts): Promise<void> {
  const { profiles, copier, open, quit, announce, say } = parts;
  const live = profiles.current;
  if (action.kind === 'quit') return quit();
  if (action.kind === 'select') return profiles.select(action.profile);
  if (action.kind === 'sign-out') return signOut(profiles.get(action.profile), say);
  if (action.kind === 'settings' || action.kind === 'add-profile') return open(action.kind);
  if (action.kind === 'open' || live === undefined) return open('home');
  switch (action.kind) {
    case 'copy':
      return renewing(
        live,
        parts,
        () => copier.copy(live, action.format),
        (words) => announce(copiedAnnouncement(words)),
      );
    case 'refresh':
      return renewing(live, parts, () => copier.refreshNow(live));
    case 'sign-in':
      return signIn(live, announce);
    case 'cancel-sign-in':
      return live.cancelSignIn();
  }
}

async function signOut(live: LiveProfile, say: Say): Promise<void> {
  const stays = accessWords(live);
  told(changeOutcome(await live.signOut(), 'Not signed out'), say, () => {
    if (stays !== null) say(`Signed out. ${stays} ${live.provider.accessPage}`);
  });
}

async function signIn(live: LiveProfile, announce: TrayActionParts['announce']): Promise<void> {
  await live.signIn(live.profile.opener);
  // A page says by itself how it ended.
  if (live.rule.responseType !== null) return;
  const end = live.session.state.kind === 'valid' ? 'signed-in' : live.lastFailure;
  if (end !== null) announce(signInAnnouncement(end, live.profile));
}

/** Does what may renew, and says how it went, unless the state that it led to is announced by itself. */
async function renewing<T>(
  { session }: LiveProfile,
  { say, isWanted }: TrayActionParts,
  run: () => Promise<Outcome<T>>,
  done?: (value: T) => void,
): Promise<void> {
  const before = session.state.kind;
  const outcome = await run();
  const news = outcome.ok ? null : announcedAs(before, session.state.kind);
  if (news === null || !isWanted(news)) told(outcome, say, done);
}

function told<T>(outcome: Outcome<T>, say: Say, done?: (value: T) => void): void {
  if (outcome.ok) done?.(outcome.value);
  else say(outcome.words);
}
