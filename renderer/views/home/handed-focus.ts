import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/** What a view has to tell of the focus in it. */
export interface FocusNews {
  readonly onFocus: (event: FocusEvent) => void;
  readonly onBlur: () => void;
}

/**
 * Hands the focus to the first button of the panel when a change of state takes away what had it: a button that signs
 * in, say, goes with its panel. React keeps to itself the blur of what it removes, so only a person's own is heard.
 */
export function useHandedFocus(): FocusNews {
  const holder = useRef<Element>(null);
  useLayoutEffect(() => {
    if (holder.current === null || holder.current.isConnected) return;
    holder.current = null;
    if (document.activeElement === document.body) panelButton()?.focus();
  });
  return {
    onFocus: ({ target }) => void (holder.current = target),
    onBlur: () => void (holder.current = null),
  };
}

/** The first button of the panel in sight: what the panel is there for or, where it has none such, any. */
function panelButton(): HTMLElement | null {
  const first = (kind: string) => document.querySelector<HTMLElement>(`.view:not([hidden]) main ${kind}`);
  return first('.primary') ?? first('.button');
}
