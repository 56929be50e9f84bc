import type { Opener, ProfileView } from '../../../preload/vocabulary';
import { Button } from '../../parts/button';
import { useSignInAgain } from '../sign-in-again';

/** Whether the provider will ask which account it is to be; some cannot be told to. */
const reasons: Readonly<Record<Opener, (provider: string) => string>> = {
  window: (provider) => `A new window opens, in which nobody is signed in at ${provider} yet.`,
  browser: (provider) =>
    `If your browser is signed in at ${provider} and is not asked which account it is to be, sign out there first.`,
};

/** Puts another account's sign-in in the place of the one there is. */
export function AnotherAccount({ profile }: { readonly profile: ProfileView }) {
  const signInAgain = useSignInAgain(profile.id);
  return (
    <div className="stack">
      <Button onClick={signInAgain}>Sign in as another account</Button>
      <p className="hint">
        {`${reasons[profile.opener](profile.providerName)} You keep your current token until that sign-in succeeds; a copy of it works until it expires.`}
      </p>
    </div>
  );
}
