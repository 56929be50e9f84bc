import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Gives the focus back to what had it when the returned function was called, once `order` is another one: an element
 * that is put elsewhere in its list loses the focus on the way.
 */
export function useKeptFocus(order: string, list: RefObject<HTMLElement | null>): () => void {
  const kept = useRef<{ readonly element: Element | null; readonly order: string }>(null);
  useLayoutEffect(() => {
    if (kept.current === null || kept.current.order === order) return;
    const { element } = kept.current;
    kept.current = null;
    if (element instanceof HTMLElement && list.current?.contains(element)) element.focus();
  }, [order, list]);
  return () => {
    kept.current = { element: document.activeElement, order };
  };
}
