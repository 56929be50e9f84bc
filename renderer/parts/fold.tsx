import type { ReactNode, ToggleEvent } from 'react';
import { Icon } from './icon';

interface FoldProps {
  readonly title: string;
  /** What stands at the end of the line. */
  readonly aside?: string;
  /** Left out where only the person folds and unfolds it. */
  readonly open?: boolean;
  readonly onToggle?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** Something folded away behind one line, until one looks into it. */
export function Fold({ title, aside, open, onToggle, children }: FoldProps) {
  const toggle = (event: ToggleEvent<HTMLDetailsElement>) => onToggle?.(event.currentTarget.open);
  return (
    <details className="fold" open={open} onToggle={toggle}>
      <summary>
        <Icon name="down" />
        <span>{title}</span>
        {aside !== undefined && <small>{aside}</small>}
      </summary>
      {children}
    </details>
  );
}
