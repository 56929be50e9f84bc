import type { RenewalPorts } from './renewal';

/** What a session needs. */
export interface SessionPorts extends RenewalPorts {
  /** Told after each change of state. */
  readonly changed: () => void;
}
