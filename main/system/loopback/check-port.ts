import type { Outcome } from '../../../preload/vocabulary';
import type { Clock } from '../../profiles/ports';
import { listenFailure } from '../../view/sign-in-words';
import { listenForCallback } from './loopback-server';

/** Whether a redirect port can be listened on: by listening on it for a moment, as a sign-in would. */
export async function checkPort(port: number, clock: Clock): Promise<Outcome<null>> {
  const outcome = await listenForCallback(port, clock);
  if (outcome.kind !== 'listening') return { ok: false, words: listenFailure(outcome).reason };
  await outcome.listener.close();
  return { ok: true, value: null };
}
