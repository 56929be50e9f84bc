import { useAsking } from '../asking';
import { Note } from './note';

/** Where the app answers: the words of the last copy, or why something was not done. */
export function SaidLine() {
  const { said, say } = useAsking();
  return (
    <div className="said" aria-live="polite">
      {said && (
        <Note tone={said.tone} onDismiss={said.tone === 'bad' ? () => say(null) : undefined}>
          {said.words}
        </Note>
      )}
    </div>
  );
}
