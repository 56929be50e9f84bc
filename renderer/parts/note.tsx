import type { ReactNode } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';

interface NoteProps {
  readonly tone: 'good' | 'warn' | 'bad' | 'idle';
  readonly children: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

const icons = { good: 'check', warn: 'warning', bad: 'warning', idle: 'info' } as const;

/** A tinted line with something to know. */
export function Note({ tone, children, onDismiss }: NoteProps) {
  return (
    <div className={`note ${tone}`}>
      <Icon name={icons[tone]} />
      <div className="note-words">{children}</div>
      {onDismiss && <IconButton label="Dismiss" icon="close" className="small" onClick={onDismiss} />}
    </div>
  );
}
