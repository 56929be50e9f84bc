import { type FocusEventHandler, type ReactNode, type UIEvent, useState } from 'react';
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
  /** Hears of whatever in the view gets the focus. */
  readonly onFocus?: FocusEventHandler;
  readonly onBlur?: FocusEventHandler;
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
  ...focusNews
}: FrameProps) {
  const { top } = useNavigation();
  const [scrolled, setScrolled] = useState(false);
  useEscape(top, onLeave);
  const scroll = (event: UIEvent<HTMLElement>) => setScrolled(event.currentTarget.scrollTop > 0);
  return (
    <div className="view" hidden={!top} {...focusNews}>
      <header className={scrolled ? 'divided' : ''}>{header}</header>
      <main ref={keepInSight} className={className} onScroll={scroll} {...(reading && { tabIndex: 0 })}>
        {children}
      </main>
      {top && <SaidLine shown={shown} />}
      {footer && <footer>{footer}</footer>}
    </div>
  );
}

/**
 * What has the focus and is in sight stays so when a line or a note below takes room; to be called with the element
 * that scrolls. Who has scrolled away from it is not taken back.
 */
function keepInSight(main: HTMLElement): () => void {
  let height = main.clientHeight;
  const observer = new ResizeObserver(() => {
    const before = height;
    height = main.clientHeight;
    const { activeElement } = document;
    if (height >= before || activeElement === main || !main.contains(activeElement)) return;
    const top = main.getBoundingClientRect().top;
    const { bottom = 0 } = activeElement?.getBoundingClientRect() ?? {};
    if (bottom > top && bottom <= top + before) activeElement?.scrollIntoView({ block: 'nearest' });
  });
  observer.observe(main);
  return () => observer.disconnect();
}
