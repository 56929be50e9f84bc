import type { CallbackListener, ListenOutcome } from '../../../main/profiles/sign-in/sign-in-ports';
import { listenForCallback, type ServerLimits } from '../../../main/system/loopback/loopback-server';
import type { Clock } from '../../../main/profiles/ports';

/** The answer that the listeners of these tests wait for. */
export const expected = {
  state: 'the-right-state',
  issuer: 'https://issuer.example',
  issuerPromised: false,
  inFragment: false,
};

/** The target of a request that brings that answer. */
export const rightCallback = '/callback?code=c0de&state=the-right-state';

/** Listens on the port, 0 for any, and waits for `expected`; throws where that is not possible. */
export async function listen(clock: Clock, port = 0, limits?: ServerLimits): Promise<CallbackListener> {
  const listener = listening(await listenForCallback(port, clock, limits));
  listener.expect(expected);
  return listener;
}

export const portOf = ({ redirectUri }: CallbackListener): number => Number(new URL(redirectUri).port);

function listening(outcome: ListenOutcome): CallbackListener {
  if (outcome.kind !== 'listening') throw new Error(`not listening: ${outcome.kind}`);
  return outcome.listener;
}
