import type { ReactNode } from 'react';
import type { StateView } from '../../../preload/vocabulary';
import { Pill } from '../../parts/pill';

interface Props {
  readonly state: StateView;
  /** What to say where the state has no reason of its own. */
  readonly otherwise?: string;
  readonly children?: ReactNode;
}

/** The state in large words, with its reason: for when there is no token to show. */
export function StateCard({ state, otherwise, children }: Props) {
  const body = state.reason ?? otherwise;
  return (
    <section className="card" tabIndex={-1}>
      <div className="state">
        <output className="lead">{state.words}</output>
        <Pill state={state} />
      </div>
      {body !== undefined && <p className="body">{body}</p>}
      {children}
    </section>
  );
}
