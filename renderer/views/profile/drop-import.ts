import { useEffect } from 'react';
import { useAsking } from '../../asking';

/** Has the app forget the token that waits for a form, once that form is gone without having been saved. */
export function useDropImport(importId: string | null): void {
  const { tray, ask } = useAsking();
  useEffect(() => {
    if (importId === null) return;
    return () => void ask(tray.dropImport(importId));
  }, [tray, ask, importId]);
}
