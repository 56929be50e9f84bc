import type { Clock } from '../../profiles/ports';

/** The longest time that a clock is asked to wait in one go. */
const TICK_MS = 30_000;

/** Runs once after so many milliseconds, however many, in steps that the clock takes; returns the way to cancel. */
export function countDown(clock: Clock, milliseconds: number, run: () => void): () => void {
  const step = Math.min(milliseconds, TICK_MS);
  let cancel = clock.after(step, () => {
    if (step === milliseconds) run();
    else cancel = countDown(clock, milliseconds - step, run);
  });
  return () => cancel();
}
