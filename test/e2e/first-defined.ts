import { on, type EventEmitter } from 'node:events';

/**
 * The first defined value of `attempt`, which is made at once and again after every `change` event. Rejects with the
 * complaint when none came within the milliseconds, and at once with whatever an attempt throws.
 */
export async function firstDefined<Value>(
  changes: EventEmitter,
  attempt: () => Value | undefined | Promise<Value | undefined>,
  milliseconds: number,
  complaint: () => string,
): Promise<Value> {
  const signal = AbortSignal.timeout(milliseconds);
  const announced = on(changes, 'change', { signal });
  try {
    for (;;) {
      const value = await attempt();
      if (value !== undefined) return value;
      await announced.next();
    }
  } catch (cause) {
    throw signal.aborted ? new Error(complaint(), { cause }) : cause;
  } finally {
    await announced.return?.();
  }
}
