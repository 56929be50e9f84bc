import { useEffect, useRef, type ReactNode } from 'react';
import { IconButton } from './button';

interface TitleBarProps {
  readonly title: string;
  readonly onBack: () => void;
  /** What stands at the end of the bar. */
  readonly aside?: ReactNode;
}

/** The header of a view that was opened on top of another; its title takes the focus. */
export function TitleBar({ title, onBack, aside }: TitleBarProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <IconButton label="Back" icon="back" onClick={onBack} />
      <h1 className="title" ref={heading} tabIndex={-1} title={title}>
        {title}
      </h1>
      {aside}
    </>
  );
}
