import type { Clock } from '../profiles/ports';
import type { QuitWarning } from '../view/quit-words';
import type { AskToQuit, Quitting } from './chosen-quit';

/** How long a quit waits, in milliseconds: a little longer than the keychain may take to answer. */
const patience = 6_000;

/** The part of Electron's `app` that a quit goes through. */
export interface QuittingApp {
  quit(): void;
  on(event: 'will-quit', hear: (event: { preventDefault(): void }) => void): unknown;
}

/** What a quit has to do with. */
export interface QuitParts {
  readonly app: QuittingApp;
  readonly clock: Clock;
  readonly quitting: Pick<Quitting, 'takeChosen'>;
  /** Each part rests when nothing is left for it to do. */
  readonly work: readonly { rest(): Promise<unknown> }[];
  /** What would still be lost; asked when all are at rest. */
  readonly warning: () => QuitWarning | null;
  readonly mayEnd: AskToQuit;
  /** Called at the very end. */
  readonly last: () => void;
}

/**
 * Lets what is under way come to its end before the app does, so that a refresh token which has just been rotated
 * is saved; where that fails, who chose to quit may stay.
 */
export function quitAtRest({ app, clock, quitting, work, warning, mayEnd, last }: QuitParts): void {
  let resting = false;
  let rested = false;
  app.on('will-quit', (event) => {
    if (rested) return last();
    event.preventDefault();
    const chosen = quitting.takeChosen();
    // A second click asks for nothing new. The end of the session does, while a question to the person is open.
    if (chosen && resting) return;
    resting = true;
    void untilRest()
      .then(() => !chosen || mayQuit())
      // A turn later at the earliest: Electron takes no second quit while it still hears the refusal of the first.
      .then((may) => (may ? void clock.after(0, end) : stay()));
  });

  const untilRest = () =>
    Promise.race([Promise.allSettled(work.map((each) => each.rest())), after(clock, patience)]);

  async function mayQuit(): Promise<boolean> {
    const loss = warning();
    return loss === null || mayEnd(loss);
  }

  function stay(): void {
    resting = false;
  }

  function end(): void {
    rested = true;
    app.quit();
  }
}

const after = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => void clock.after(milliseconds, resolve));
