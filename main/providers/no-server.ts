import type { AuthorizationServer } from '../oauth/client';
import type { TransientAnswer } from '../oauth/token-answer';
import type { Provider } from './provider';

/** Why a provider's endpoints are not known: in words for a sign-in, as a fault for a renewal. */
export interface ServerFault {
  readonly reason: string;
  readonly next: string;
  readonly fault: TransientAnswer;
}

/** Thrown by a provider whose endpoints have to be found first, and could not be. */
export class NoServer extends Error {
  readonly fault: ServerFault;

  constructor(fault: ServerFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

/** The server of a provider, or why it is not known; rejects for what nobody foresaw. */
export async function findServer(
  provider: Provider,
): Promise<{ readonly server: AuthorizationServer } | ServerFault> {
  try {
    return { server: await provider.server() };
  } catch (cause) {
    if (cause instanceof NoServer) return cause.fault;
    throw cause;
  }
}
