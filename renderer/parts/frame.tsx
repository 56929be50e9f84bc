import type { ReactNode } from 'react';
import { useEscape } from '../keys';
import { useNavigation } from '../navigation';
import { SaidLine } from './said-line';

interface FrameProps {
  readonly header: ReactNode;
  readonly footer?: ReactNode;
  /** What Escape does. */
  readonly onLeave: () => void;
  readonly className?: string;
  /** For a view whose text may be longer than the window and holds nothing else to put the focus on. */
  readonly reading?: boolean;
  readonly children: ReactNode;
}

/** What every view stands in: header and footer stay, what is between them scrolls. */
export function Frame({ header, footer, onLeave, className = '', reading = false, children }: FrameProps) {
  const { top } = useNavigation();
  useEscape(top, onLeave);
  return (
    <div className="view" hidden={!top}>
      <header>{header}</header>
      <main className={className} {...(reading && { tabIndex: 0 })}>
        {children}
      </main>
      {top && <SaidLine />}
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
