import type { ProfileView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';

interface Props {
  readonly profile: ProfileView;
  /** Takes the focus, which must not go with the note. */
  readonly onAnswer: () => void;
}

/** Says that the token on the clipboard was renewed since, and offers the new one in the same form. */
export function OutdatedCopy({ profile, onAnswer }: Props) {
  const { tray, say, ask, attempt } = useAsking();
  const { id, outdatedCopy } = profile;
  if (outdatedCopy === null) return null;
  const copy = () => {
    onAnswer();
    void attempt(tray.copyToken(id, outdatedCopy), (words) => say({ tone: 'good', words }));
  };
  const dismiss = () => {
    onAnswer();
    void ask(tray.dismissOutdatedCopy());
  };
  return (
    <Note tone="idle" onDismiss={dismiss}>
      <p>The token you copied was renewed since.</p>
      <Button kind="link" onClick={copy}>
        Copy the new one
      </Button>
    </Note>
  );
}
