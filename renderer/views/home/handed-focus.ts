import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/** What a view has to tell of the focus in it. */
export interface FocusNews {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Hands the focus to the panel when a change of state takes away what had it: a button that signs in, say, goes with
 * its panel. React keeps to itself the blur of what it removes, so only a person's own is heard.
 */
export function useHandedFocus(): FocusNews {
  const holder = useRef<Element>(null);
  useLayoutEffect(() => {
    if (holder.current === null || holder.current.isConnected) return;
    holder.current = null;
    if (document.activeElement === document.body) panelPlace()?.focus();
  });
  return {
    onFocus: ({ target }) => void (holder.current = target),
    onBlur: () => void (holder.current = null),
  };
}

/**
 * Where a panel takes the focus: at the button that it is there for or, where it has none such, at its state. At any
 * other button the key that is still held down would do what nobody asked for.
 */
function panelPlace(): HTMLElement | null {
  const first = (kind: string) => document.querySelector<HTMLElement>(`.view:not([hidden]) main ${kind}`);
  return first('.primary') ?? first('.card');
}
