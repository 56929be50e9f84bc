import type { ComponentProps, MouseEvent } from 'react';
import { Icon, type IconName } from './icon';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly kind?: 'primary' | 'quiet' | 'danger' | 'link';
  /** Under way: it keeps the focus and its words, and does nothing when pressed. */
  readonly busy?: boolean;
}

/** A button of the given kind; `quiet` where nothing is said. */
export function Button({ kind = 'quiet', busy = false, className = '', onClick, ...rest }: ButtonProps) {
  const press = (event: MouseEvent<HTMLButtonElement>) => (busy ? event.preventDefault() : onClick?.(event));
  return (
    <button
      type="button"
      {...rest}
      className={`button ${kind} ${className}`}
      aria-disabled={busy}
      aria-busy={busy}
      onClick={press}
    />
  );
}

export interface IconButtonProps extends ComponentProps<'button'> {
  readonly label: string;
  readonly icon: IconName;
}

/** A square button that shows a drawing and is called by `label`. */
export function IconButton({ label, icon, className = '', ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={`icon-button ${className}`} aria-label={label} title={label}>
      <Icon name={icon} />
    </button>
  );
}
