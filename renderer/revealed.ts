import { useCallback, useEffect, useState } from 'react';
import type { Outcome } from '../preload/vocabulary';
import { useAsking } from './asking';

/** How long a token stays revealed, in milliseconds. */
const revealedFor = 10_000;

interface Revealed {
  /** The token while it is shown, null otherwise: it is kept nowhere else and asked for again each time. */
  readonly text: string | null;
  readonly reveal: () => void;
  readonly hide: () => void;
}

/** Shows the token that `ask` answers with for ten seconds, or until the window loses the focus or is hidden. */
export function useRevealed(ask: () => Promise<Outcome<string>>): Revealed {
  const { attempt } = useAsking();
  const [text, setText] = useState<string | null>(null);
  const hide = useCallback(() => setText(null), []);
  useEffect(() => {
    if (text === null) return;
    const timer = setTimeout(hide, revealedFor);
    window.addEventListener('blur', hide);
    document.addEventListener('visibilitychange', hide);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', hide);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [text, hide]);
  // An answer that comes after the window lost the focus would stay on the screen unseen.
  const show = (token: string) => document.hasFocus() && setText(token);
  return { text, reveal: () => void attempt(ask(), show), hide };
}
