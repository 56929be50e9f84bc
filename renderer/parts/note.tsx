import type { ReactNode } from 'react';
import { IconButton } from './button';
import { Icon } from './icon';

interface NoteProps {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly children: ReactNode;
  readonly onDismiss?: (() => void) | undefined;
}

/** A tinted line with something to know. */
export function Note({ tone, children, onDismiss }: NoteProps) {
  return (
    <div className={`note ${tone}`}>
      <Icon name={tone === 'good' ? 'check' : 'warning'} />
      <div className="note-words">{children}</div>
      {onDismiss && <IconButton label="Dismiss" icon="close" className="small" onClick={onDismiss} />}
    </div>
  );
}
