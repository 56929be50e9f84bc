import type { ParameterFault } from './callback-parameters';

/** The request is answered with this HTTP status, and the attempt goes on. */
export interface Refusal {
  readonly kind: 'refused';
  readonly status: 400 | 403 | 404 | 405 | 410 | 413 | 415 | 421;
  readonly words: string;
}

/** Builds a refusal. `words` go onto the page that the client gets: nothing in them is a secret. */
export function refused(status: Refusal['status'], words: string): Refusal {
  return { kind: 'refused', status, words };
}

/** For every address that is neither the redirect nor the way on from it. */
export const nothingThere = refused(404, 'There is nothing at this address.');

/** A name that was rebound to this computer (DNS rebinding) shows itself here. */
export const hostRefusal = (host: string | undefined, redirectUri: string): Refusal | null =>
  host === new URL(redirectUri).host ? null : refused(421, 'This request was for another host.');

const otherSignIn = 'This answer belongs to another sign-in. Token Tray keeps waiting for its own.';

/** Why an answer is not the one that is waited for. */
export const faultWords: Readonly<Record<ParameterFault, string>> = {
  repeated: 'This answer repeats a parameter, so it cannot be trusted. Token Tray keeps waiting.',
  'no-state': otherSignIn,
  'wrong-state': otherSignIn,
  'no-issuer': 'This answer does not say who sent it. Token Tray keeps waiting.',
  'wrong-issuer': 'This answer comes from another provider. Token Tray keeps waiting for its own.',
};
