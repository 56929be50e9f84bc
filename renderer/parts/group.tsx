import { useId, type ReactNode } from 'react';

interface GroupProps {
  readonly title: string;
  /** What stands at the end of the title's line. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** Things that belong together, under their heading. */
export function Group({ title, aside, children }: GroupProps) {
  const id = useId();
  return (
    <section className="group" aria-labelledby={id}>
      <div className="group-title">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <div className="card">{children}</div>
    </section>
  );
}
