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
      <p>Changed since this sign-in</p>
      <p className="soft">The token you have stays until the next one.</p>
      <Button kind="link" onClick={signInAgain}>
        Sign in again
      </Button>
    </Note>
  );
}
