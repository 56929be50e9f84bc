import type { EpochMs } from '../../preload/vocabulary';
import type { Clock } from '../../main/profiles/ports';

/** The longest wait that the `Clock` port allows, in milliseconds. */
const longestWait = 2 ** 31 - 1;

/** A clock that stands still until a test moves it. */
export interface FakeClock extends Clock {
  /**
   * Lets time pass: runs every timer that falls due, in order, those set on the way too. Before each and at
   * the end all promises that can settle do, so what was awaited has happened when this resolves.
   */
  advance(milliseconds: number): Promise<void>;
  /** Sets the wall clock forward or back, as a person or NTP does, or as it looks after sleep; timers do not notice. */
  jump(milliseconds: number): void;
  /** How many timers are waiting. */
  timers(): number;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/**
 * Builds the clock; `start` is what `now()` says at first. Waits longer than the port allows are a RangeError, and so
 * are those below zero or of no number: Node would run them at once, and hide a sum that went wrong.
 */
export function createFakeClock(start: EpochMs = Date.UTC(2026, 0, 1)): FakeClock {
  let wall = start;
  let elapsed = 0;
  let waiting: readonly Timer[] = [];

  function passUntil(moment: number): void {
    wall += moment - elapsed;
    elapsed = moment;
  }

  function remove(timer: Timer): void {
    waiting = waiting.filter((other) => other !== timer);
  }

  /** The earliest timer due by then; of two that are due together, the one that was set first. */
  function firstDue(by: number): Timer | undefined {
    const due = waiting.filter((timer) => timer.due <= by);
    return due.toSorted((one, other) => one.due - other.due)[0];
  }

  return {
    now: () => wall,
    after(milliseconds, run) {
      if (!(milliseconds >= 0 && milliseconds <= longestWait))
        throw new RangeError(`A clock cannot wait ${milliseconds} ms in one go`);
      const timer = { due: elapsed + milliseconds, run };
      waiting = [...waiting, timer];
      return () => remove(timer);
    },
    async advance(milliseconds) {
      const target = elapsed + milliseconds;
      await settle();
      for (let timer = firstDue(target); timer !== undefined; timer = firstDue(target)) {
        passUntil(timer.due);
        remove(timer);
        timer.run();
        await settle();
      }
      passUntil(target);
    },
    jump: (milliseconds) => void (wall += milliseconds),
    timers: () => waiting.length,
  };
}

/** Node runs all pending promise callbacks, those they add as well, before the next immediate. */
function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
