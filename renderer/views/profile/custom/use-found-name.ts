import { useEffect, useRef } from 'react';
import type { FoundProvider } from '../../../../preload/form-vocabulary';
import type { DraftForm } from '../use-draft';

/** Calls a new profile after the provider that was found, for as long as nobody has named it otherwise. */
export function useFoundName(
  { draft: { id, name }, change }: DraftForm,
  found: FoundProvider | null,
  isCopy: boolean,
): void {
  const offered = useRef(name);
  const better = found?.name ?? null;
  useEffect(() => {
    const isFree = id === null && !isCopy && name === offered.current;
    if (better === null || better === name || !isFree) return;
    offered.current = better;
    change({ name: better });
  }, [better, id, isCopy, name, change]);
}
