import type { LiveProfile } from '../profiles/live-profile';

/** What a person is told who is about to lose something by quitting. */
export interface QuitWarning {
  readonly message: string;
  readonly detail: string;
}

/** A thing that a quit loses: its name in the question, and what to know about it. */
interface Loss {
  readonly what: string;
  readonly detail: string;
}

const form: Loss = {
  what: 'what you changed in the form',
  detail:
    'The form of a profile is still open. Stay, and it is shown again as you left it, to be saved there. If you quit now, what you changed is lost.',
};

/**
 * Names what a quit loses: the sign-ins that the keychain has not taken, by profile, and what was typed into a form.
 * Null where it loses nothing.
 */
export function quitWarning(
  profiles: readonly Pick<LiveProfile, 'profile' | 'endsWithApp'>[],
  formChanged: boolean,
): QuitWarning | null {
  const names = profiles.filter((live) => live.endsWithApp()).map(({ profile }) => profile.name);
  const losses = [...(names.length > 0 ? [signIns(names)] : []), ...(formChanged ? [form] : [])];
  if (losses.length === 0) return null;
  return {
    message: `Quit without saving ${losses.map(({ what }) => what).join(', and ')}?`,
    detail: losses.map(({ detail }) => detail).join('\n\n'),
  };
}

function signIns(names: readonly string[]): Loss {
  const [which, it] = names.length === 1 ? ['sign-in', 'it'] : ['sign-ins', 'them'];
  return {
    what: `the ${which} of ${names.join(', ')}`,
    detail: `The keychain did not take ${it}. Stay, and Token Tray keeps trying: unlock or start the keychain, and ${it === 'it' ? 'it is' : 'they are'} saved within 30 seconds. If you quit now, you may have to sign in again.`,
  };
}
