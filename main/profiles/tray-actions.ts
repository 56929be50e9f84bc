import type { Outcome, Place, ProfileId } from '../../preload/vocabulary';
import { signInWords } from '../policy/announcements';
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
  /** Says that a token was copied, if the user wants to hear it. */
  readonly copied: (words: string) => void;
  /** Says what came of it, where no window is open to say so. */
  readonly say: (words: string) => void;
}

/** Carries out what was clicked in the tray's menu. */
export async function takeTrayAction(action: TrayAction, parts: TrayActionParts): Promise<void> {
  const { profiles, copier, open, quit, copied, say } = parts;
  const live = profiles.current;
  if (action.kind === 'quit') return quit();
  if (action.kind === 'select') return profiles.select(action.profile);
  if (action.kind === 'sign-out') return signOut(action.profile);
  if (action.kind === 'settings' || action.kind === 'add-profile') return open(action.kind);
  if (action.kind === 'open' || live === undefined) return open('home');
  switch (action.kind) {
    case 'copy':
      return told(await copier.copy(live, action.format), copied);
    case 'refresh':
      return told(await copier.refreshNow(live));
    case 'sign-in':
      return signIn(live);
    case 'cancel-sign-in':
      return live.cancelSignIn();
  }

  async function signOut(id: ProfileId): Promise<void> {
    const live = profiles.get(id);
    const stays = accessWords(live);
    told(changeOutcome(await live.signOut(), 'Not signed out'), () => {
      if (stays !== null) say(`Signed out. ${stays} ${live.provider.accessPage}`);
    });
  }

  async function signIn(live: LiveProfile): Promise<void> {
    await live.signIn(live.profile.opener);
    // A page says by itself how it ended.
    if (live.rule.responseType !== null) return;
    if (live.session.state.kind === 'valid') say(signInWords('signed-in', live.profile.name));
    else if (live.lastFailure !== null) say(signInWords(live.lastFailure, live.profile.name));
  }

  function told<T>(outcome: Outcome<T>, done?: (value: T) => void): void {
    if (outcome.ok) done?.(outcome.value);
    else say(outcome.words);
  }
}
