import { useEffect, useState } from 'react';
import type { Tell, Tells } from '../preload/contract';
import { useAsking } from './asking';

/**
 * The latest of what the app tells under `tell`, beginning with the answer of `first`; null until there is one.
 * `first` has to be the same function in every render.
 */
export function useNews<T extends Tell>(tell: T, first: () => Promise<Tells[T] | null>): Tells[T] | null {
  const { tray, ask } = useAsking();
  const [news, setNews] = useState<Tells[T] | null>(null);
  useEffect(() => {
    const stop = tray.on(tell, (latest) => setNews(() => latest));
    // News that overtook the first answer are newer than it.
    void ask(first(), (answer) => setNews((latest) => latest ?? answer));
    return stop;
  }, [tray, ask, tell, first]);
  return news;
}
