import { useAsking } from '../asking';
import { Note } from './note';

interface Props {
  /** What the view above says anyhow: words that end with it are only read out, not shown a second time. */
  readonly shown?: string | null;
}

/** Where the app answers: the words of the last copy, or why something was not done. */
export function SaidLine({ shown = null }: Props) {
  const { said, say } = useAsking();
  const twice = said?.tone === 'bad' && shown !== null && said.words.endsWith(shown);
  return (
    <div className="said" aria-live="polite">
      {said && twice && <p className="unseen">{said.words}</p>}
      {said && !twice && (
        <Note tone={said.tone} onDismiss={said.tone === 'bad' ? () => say(null) : undefined}>
          {said.words}
        </Note>
      )}
    </div>
  );
}
