import type { OutdatedCopy } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { focusPanel } from '../../profile-keys';

/** Says that the token on the clipboard was renewed since, and offers the new one in the same form. */
export function OutdatedNote({ copy }: { readonly copy: OutdatedCopy }) {
  const { tray, say, ask, attempt } = useAsking();
  const { profile, name, format } = copy;
  // Each answer takes the note away, and the focus must not go with it.
  const copyAnew = () => {
    focusPanel();
    void attempt(tray.copyToken(profile, format), (words) => say({ tone: 'good', words }));
  };
  const dismiss = () => {
    focusPanel();
    void ask(tray.dismissOutdatedCopy());
  };
  return (
    <Note tone="idle" onDismiss={dismiss}>
      <p>The token you copied{name !== null && ` from ${name}`} has been renewed since.</p>
      <Button kind="link" onClick={copyAnew}>
        Copy the new one
      </Button>
    </Note>
  );
}
