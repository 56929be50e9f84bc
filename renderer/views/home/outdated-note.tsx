import type { CopyFormat, OutdatedCopy } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';

/**
 * Says that the token on the clipboard was renewed since, and offers the new one in the same form; a new refresh token is
 * not handed out before the question that its own button asks.
 */
export function OutdatedNote({ copy }: { readonly copy: OutdatedCopy }) {
  const { tray, say, ask, attempt } = useAsking();
  const { profile, name, format } = copy;
  const copyAnew = (form: CopyFormat) =>
    void attempt(tray.copyToken(profile, form), (words) => say({ tone: 'good', words }));
  const dismiss = () => void ask(tray.dismissOutdatedCopy());
  const from = name === null ? '' : ` from ${name}`;
  if (format === 'refresh-token')
    return (
      <Note tone="idle" onDismiss={dismiss}>
        <p>The refresh token you copied{from} has been replaced since.</p>
      </Note>
    );
  return (
    <Note tone="idle" onDismiss={dismiss}>
      <p>The token you copied{from} has been renewed since.</p>
      <Button kind="link" onClick={() => copyAnew(format)}>
        Copy the new one
      </Button>
    </Note>
  );
}
