import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Note } from '../../parts/note';

interface Props {
  readonly profile: ProfileId;
  readonly words: string;
}

/** Says why a new sign-in failed while the old one holds. */
export function FailedNote({ profile, words }: Props) {
  const { tray, ask } = useAsking();
  return (
    <Note tone="warn" onDismiss={() => void ask(tray.dismissFailure(profile))}>
      <p>{words}</p>
    </Note>
  );
}
