import type { ProfileView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Note } from '../../parts/note';

/** Says why a new sign-in failed while the old one holds. */
export function FailedNote({ profile: { id, state } }: { readonly profile: ProfileView }) {
  const { tray, ask } = useAsking();
  return (
    <Note tone="warn" onDismiss={() => void ask(tray.dismissFailure(id))}>
      <p>{state.reason}</p>
    </Note>
  );
}
