import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface RowProps {
  readonly icon: IconName;
  readonly children: ReactNode;
  /** What stands at the end of the line. */
  readonly value?: string;
}

/** A fact in one line. */
export function Row({ icon, children, value }: RowProps) {
  return (
    <li className="row">
      <Icon name={icon} />
      <span>{children}</span>
      {value !== undefined && <em>{value}</em>}
    </li>
  );
}
