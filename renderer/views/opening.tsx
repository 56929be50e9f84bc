import { SaidLine } from '../parts/said-line';

/** Before the app's first answer: empty, so that nothing flickers, but for what went wrong. */
export function Opening() {
  return (
    <div className="view">
      <main aria-busy="true" />
      <SaidLine />
    </div>
  );
}
