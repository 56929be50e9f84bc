import type { ProfileId } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { useNavigation } from '../navigation';

/** What the button says where scopes are missing. */
export const askAgain = 'Ask again for the missing ones';

/** The label of the button that restarts the sign-in's time. */
export const signInAgainNow = 'Sign in again now';

/** Begins a new sign-in beside the one that holds, and goes to the first view, which waits for it. */
export function useSignInAgain(profile: ProfileId): () => void {
  const { tray, ask } = useAsking();
  const { home } = useNavigation();
  return () => void ask(tray.signInAgain(profile), home);
}
