import type { LiveProfile } from '../profiles/live-profile';

/** What a person is told who is about to lose something by quitting. */
export interface QuitWarning {
  readonly message: string;
  readonly detail: string;
}

/** Who has changed a form and not saved it. */
export const formWarning: QuitWarning = {
  message: 'Quit without saving what you changed?',
  detail: 'A form is open and nothing of it has been saved yet. Stay, and it is there as you left it.',
};

/** Names the profiles whose sign-in the keychain has not taken; null where a quit loses none. */
export function quitWarning(
  profiles: readonly Pick<LiveProfile, 'profile' | 'endsWithApp'>[],
): QuitWarning | null {
  const names = profiles.filter((live) => live.endsWithApp()).map(({ profile }) => profile.name);
  if (names.length === 0) return null;
  const [which, it] = names.length === 1 ? ['sign-in', 'it'] : ['sign-ins', 'them'];
  return {
    message: `Quit without saving the ${which} of ${names.join(', ')}?`,
    detail: `The keychain did not take ${it}. Stay, and Token Tray keeps trying: unlock or start the keychain, and ${it === 'it' ? 'it is' : 'they are'} saved within 30 seconds. If you quit now, you may have to sign in again.`,
  };
}
