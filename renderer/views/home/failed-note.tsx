import type { ProfileView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Note } from '../../parts/note';
import { focusPanel } from '../../profile-keys';

/** Says why a new sign-in failed while the old one holds. */
export function FailedNote({ profile: { id, state } }: { readonly profile: ProfileView }) {
  const { tray, ask } = useAsking();
  const dismiss = () => {
    // The answer takes the note away, and the focus must not go with it.
    focusPanel();
    void ask(tray.dismissFailure(id));
  };
  return (
    <Note tone="warn" onDismiss={dismiss}>
      <p>{state.reason}</p>
    </Note>
  );
}
