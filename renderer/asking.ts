import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { TokenTray } from '../preload/contract';
import type { Outcome } from '../preload/vocabulary';
import { faultWords } from './fault';

/** Words for the line above the footer. Good ones leave by themselves, bad ones wait to be dismissed. */
export interface Said {
  readonly tone: 'good' | 'bad';
  readonly words: string;
}

/** How views talk to the app and to the person. Neither `ask` nor `attempt` ever rejects. */
export interface Asking {
  readonly tray: TokenTray;
  readonly said: Said | null;
  readonly say: (said: Said | null) => void;
  /** Hands the answer on; a fault becomes a calm line instead. */
  readonly ask: <T>(answer: Promise<T>, use?: (value: T) => void) => Promise<void>;
  /** For what may fail as expected: hands the value on, or says why there is none. */
  readonly attempt: <T>(answer: Promise<Outcome<T>>, use?: (value: T) => void) => Promise<void>;
}

/** How long good words stay, in milliseconds. */
const goodStays = 4000;

export const AskingContext = createContext<Asking | null>(null);

/** The `Asking` of the window; throws outside of it. */
export function useAsking(): Asking {
  const asking = useContext(AskingContext);
  if (asking === null) throw new Error('no AskingContext above this part');
  return asking;
}

/** Builds the `Asking` of a window on the API that it was given. */
export function useAskingOf(tray: TokenTray): Asking {
  const [said, say] = useState<Said | null>(null);
  useEffect(() => {
    if (said?.tone !== 'good') return;
    const timer = setTimeout(() => say(null), goodStays);
    return () => clearTimeout(timer);
  }, [said]);
  // The same functions as long as the window lives, so that effects may depend on them.
  const asks = useMemo(() => asksSaying(say), []);
  return useMemo(() => ({ tray, said, say, ...asks }), [tray, said, asks]);
}

function asksSaying(say: (said: Said | null) => void): Pick<Asking, 'ask' | 'attempt'> {
  const ask: Asking['ask'] = async (answer, use) => {
    try {
      const value = await answer;
      use?.(value);
    } catch (error) {
      say({ tone: 'bad', words: faultWords(error) });
    }
  };
  const attempt: Asking['attempt'] = (answer, use) => {
    say(null);
    return ask(answer, (outcome) =>
      outcome.ok ? use?.(outcome.value) : say({ tone: 'bad', words: outcome.words }),
    );
  };
  return { ask, attempt };
}
