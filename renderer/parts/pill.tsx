import type { StateView } from '../../preload/vocabulary';

/** The state in one or two words, in the colour of its tone. */
export function Pill({ state }: { readonly state: StateView }) {
  return <span className={`pill ${state.tone}`}>{state.label}</span>;
}
