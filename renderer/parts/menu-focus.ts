import type { KeyboardEvent } from 'react';

type Step = (current: number, count: number) => number;

const steps: Readonly<Record<string, Step>> = {
  ArrowDown: (current, count) => (current + 1) % count,
  ArrowUp: (current, count) => (current - 1 + count) % count,
  Home: () => 0,
  End: (_current, count) => count - 1,
};

const itemsOf = (menu: HTMLElement) => [...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]')];

/** Focuses the checked item of a menu, or its first. */
export function focusBegin(menu: HTMLElement): void {
  const items = itemsOf(menu);
  focusOne(items, items.find((item) => item.ariaChecked === 'true') ?? items[0]);
}

/** Focuses one item, which from then on is the one that Tab would come to. */
function focusOne(items: readonly HTMLElement[], item: HTMLElement | undefined): void {
  for (const other of items) other.tabIndex = other === item ? 0 : -1;
  item?.focus();
}

/** Moves the focus among a menu's items; Tab closes the menu and goes on from its button. */
export function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const menu = event.currentTarget;
  if (event.key === 'Tab') menu.hidePopover();
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const items = itemsOf(menu);
  const current = items.findIndex((item) => item === document.activeElement);
  focusOne(items, items[step(current, items.length)]);
}
