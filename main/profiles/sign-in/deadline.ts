import type { Clock } from '../ports';
import { longestTick } from '../session/schedule';

/**
 * Runs once when that many milliseconds have passed by the clock, or awake if that comes first: a timer takes no notice
 * of sleep, and a clock may be set back. The returned function cancels.
 */
export function startDeadline(clock: Clock, milliseconds: number, run: () => void): () => void {
  const end = clock.now() + milliseconds;
  let cancel = () => {};
  const wait = (left: number) => {
    const step = Math.min(left, longestTick);
    cancel = clock.after(step, () => (step === left || clock.now() >= end ? run() : wait(left - step)));
  };
  wait(milliseconds);
  return () => cancel();
}
