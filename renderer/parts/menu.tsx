import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { focusBegin, moveFocus } from './menu-focus';

interface MenuProps {
  /** The button that opens it names it in `popoverTarget`. */
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly children: ReactNode;
}

/** A menu on the popover API, which closes it on Escape or a click outside and gives the focus back. */
export function Menu({ id, label, className, children }: MenuProps) {
  return (
    <div
      id={id}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      className={`menu ${className}`}
      onToggle={(event) => event.newState === 'open' && enter(event.currentTarget)}
      onKeyDown={moveFocus}
    >
      {children}
    </div>
  );
}

/** The event comes a little after the menu: who opened it by a key may have moved on in it. */
function enter(menu: HTMLElement): void {
  if (!menu.contains(document.activeElement)) focusBegin(menu);
}

interface MenuItemProps {
  readonly onChoose: () => void;
  /** Whether it is the chosen one of its kind; left out where it is an action. */
  readonly checked?: boolean;
  /** The keys that do the same while the menu is closed, as `aria-keyshortcuts` spells them. */
  readonly shortcut?: string | undefined;
  readonly children: ReactNode;
}

/** One line of a menu. The menu is closed first, so that the focus is back on its button when `onChoose` runs. */
export function MenuItem({ onChoose, checked, shortcut, children }: MenuItemProps) {
  const choose = (event: MouseEvent<HTMLElement>) => {
    event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover();
    onChoose();
  };
  const role = checked === undefined ? 'menuitem' : 'menuitemradio';
  return (
    <button
      type="button"
      className="menu-item"
      role={role}
      aria-checked={checked}
      aria-keyshortcuts={shortcut}
      tabIndex={-1}
      onClick={choose}
    >
      {children}
    </button>
  );
}

/** Opens the menu of a button on the arrow down, as menus do. */
export function openOnArrow(event: KeyboardEvent<HTMLButtonElement>): void {
  const menu = event.currentTarget.popoverTargetElement;
  if (event.key !== 'ArrowDown' || !(menu instanceof HTMLElement)) return;
  event.preventDefault();
  menu.showPopover({ source: event.currentTarget });
  // At once: the keys that follow are meant for the menu.
  focusBegin(menu);
}
