import { useEffect, useState } from 'react';
import type { ProfileDraft } from '../../../preload/form-vocabulary';
import { useAsking } from '../../asking';
import { Note } from '../../parts/note';

/** Says above the button that what was changed calls for a new sign-in, and what stays until then. */
export function NewSignInNote({ draft }: { readonly draft: ProfileDraft }) {
  const words = useNewSignInNote(draft);
  return (
    <div className="above" aria-live="polite">
      {words !== null && <Note tone="warn">{words}</Note>}
    </div>
  );
}

function useNewSignInNote(draft: ProfileDraft): string | null {
  const { tray, ask } = useAsking();
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    const question = { stale: false };
    void ask(tray.newSignInNote(draft), (answer) => question.stale || setWords(answer));
    return () => void (question.stale = true);
  }, [tray, ask, draft]);
  return words;
}
