import { app } from 'electron';
import type { Clock } from '../profiles/ports';

/** A quit waits for so many milliseconds at most: a little longer than the keychain may take to answer. */
const patience = 6_000;

/**
 * Lets what is under way come to its end before the app does, so that a refresh token which has just been rotated
 * is saved. Each part of `work` rests when nothing is left for it to do; `last` is called at the very end.
 */
export function quitAtRest(
  clock: Clock,
  work: readonly { rest(): Promise<unknown> }[],
  last: () => void,
): void {
  let rested = false;
  app.on('will-quit', (event) => {
    if (rested) return last();
    event.preventDefault();
    const end = () => {
      rested = true;
      app.quit();
    };
    // A turn later at the earliest: Electron takes no second quit while it still hears the refusal of the first.
    void Promise.race([Promise.allSettled(work.map((each) => each.rest())), after(clock, patience)]).finally(
      () => void clock.after(0, end),
    );
  });
}

const after = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => void clock.after(milliseconds, resolve));
