import type { EpochMs } from '../../../preload/vocabulary';
import type { Clock } from '../ports';
import { longestTick, tickUntil } from './schedule';

/** Looks at the clock, at least every 30 s and when something is planned; never one long timer. */
export interface Ticker {
  /** The plan may have changed: looks again when it says. */
  reconsider(): void;
}

/**
 * Starts to tick.
 * @param wakeAt when the next thing is planned; null for nothing.
 * @param tick what is done at each look.
 */
export function startTicker(clock: Clock, wakeAt: () => EpochMs | null, tick: () => void): Ticker {
  let cancel = () => {};
  const planIn = (milliseconds: number) => {
    cancel();
    cancel = clock.after(milliseconds, look);
  };
  const reconsider = () => planIn(tickUntil(wakeAt(), clock.now()));
  reconsider();
  return { reconsider };

  function look(): void {
    // Whatever fails now, the clock is looked at again.
    planIn(longestTick);
    tick();
    reconsider();
  }
}
