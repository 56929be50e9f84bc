import type { ProfileView } from '../../../preload/vocabulary';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { useSignInAgain } from '../sign-in-again';

/** Says that the token is still that of a sign-in from before the profile was changed, and offers the next one. */
export function ChangedSince({ profile }: { readonly profile: ProfileView }) {
  const signInAgain = useSignInAgain(profile.id);
  if (!profile.changedSinceSignIn) return null;
  return (
    <Note tone="warn">
      <p>Profile changed since this sign-in</p>
      <p className="soft">You keep your current token until you sign in again.</p>
      <Button kind="link" onClick={signInAgain}>
        Sign in again
      </Button>
    </Note>
  );
}
