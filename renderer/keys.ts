import { useEffect, useLayoutEffect } from 'react';
import { useAsking } from './asking';

/** Calls `leave` on Escape while `active`, unless a menu or a dialog is there to be closed first. */
export function useEscape(active: boolean, leave: () => void): void {
  useKey('Escape', active, (event) => {
    if (document.querySelector(':popover-open, dialog[open]') !== null) return;
    // Else the same press would close the dialog that `leave` may open.
    event.preventDefault();
    leave();
  });
}

/** Calls `act` on Enter while `active` and nothing has the focus, as nothing has in a window that is shown again. */
export function useEnter(active: boolean, act: () => void): void {
  useKey('Enter', active, () => {
    if (document.activeElement === document.body) act();
  });
  const { tray } = useAsking();
  useEffect(() => (active ? tray.on('hidden', letFocusGo) : undefined), [tray, active]);
}

/** As the window is hidden, so that no key can be quicker when it is shown. A question keeps what it has. */
function letFocusGo(): void {
  if (document.querySelector('dialog[open]') !== null) return;
  document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

/** From the first moment in which the view can be seen, so that no press is lost between the focus and an effect. */
function useKey(key: string, active: boolean, act: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === key && !event.defaultPrevented && !event.repeat) act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
