import { useEffect } from 'react';
import type { View } from '../preload/vocabulary';
import { useAsking } from './asking';

const isMac = navigator.userAgent.includes('Mac');

/** How many profiles have a digit of their own. */
const digits = 9;

/** The keys that select the profile of that index, as a person reads them; null where it has none. */
export const keysOf = (index: number): string | null =>
  index < digits ? `${isMac ? '⌘' : 'Ctrl+'}${index + 1}` : null;

/** The same for assistive technology. */
export const ariaShortcutOf = (index: number): string | undefined =>
  index < digits ? `${isMac ? 'Meta' : 'Control'}+${index + 1}` : undefined;

/** Ctrl or Cmd with a digit selects a profile, Ctrl+Tab the next and Ctrl+Shift+Tab the one before, while `active`. */
export function useProfileKeys({ profiles, current }: View, active: boolean): void {
  const { tray, ask } = useAsking();
  useEffect(() => {
    if (!active) return;
    const press = (event: KeyboardEvent) => {
      const index = profiles.findIndex(({ id }) => id === current?.id);
      const wanted = profiles[indexFor(event, index, profiles.length) ?? -1];
      // A question that is open is about the profile that it was asked of.
      if (wanted === undefined || document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      document.querySelector<HTMLElement>(':popover-open')?.hidePopover();
      void ask(tray.selectProfile(wanted.id));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}

/** Which index the keys mean; null for keys that mean none. By `code`, because a digit may need Shift on some keyboards. */
function indexFor(event: KeyboardEvent, current: number, count: number): number | null {
  if (event.altKey || event.repeat) return null;
  if (event.key === 'Tab' && event.ctrlKey && count > 0)
    return (current + (event.shiftKey ? -1 : 1) + count) % count;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  return digit !== undefined && (event.ctrlKey || event.metaKey) ? Number(digit) - 1 : null;
}
