import { type ReactNode, type UIEvent, useState } from 'react';
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
  /** Words of the view that need not be said a second time. */
  readonly shown?: string | null;
  readonly children: ReactNode;
}

/** What every view stands in: header and footer stay, what is between them scrolls. */
export function Frame({
  header,
  footer,
  onLeave,
  className = '',
  reading = false,
  shown = null,
  children,
}: FrameProps) {
  const { top } = useNavigation();
  const [scrolled, setScrolled] = useState(false);
  useEscape(top, onLeave);
  const scroll = (event: UIEvent<HTMLElement>) => setScrolled(event.currentTarget.scrollTop > 0);
  return (
    <div className="view" hidden={!top}>
      <header className={scrolled ? 'divided' : ''}>{header}</header>
      <main className={className} onScroll={scroll} {...(reading && { tabIndex: 0 })}>
        {children}
      </main>
      {top && <SaidLine shown={shown} />}
      {footer && <footer>{footer}</footer>}
    </div>
  );
}
