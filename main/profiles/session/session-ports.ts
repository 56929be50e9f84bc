import type { RenewalPorts } from './renewal';
import type { SettledState } from './state';

/** What a session needs. */
export interface SessionPorts extends RenewalPorts {
  /** What it means that the keychain has no token. */
  readonly withoutTokens: () => SettledState;
  /** Told after each change of state. */
  readonly changed: () => void;
}
