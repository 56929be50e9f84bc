import type { Clock } from '../profiles/ports';
import type { QuitWarning } from '../view/quit-words';

/** Each step of a quit takes so many milliseconds at most: a little longer than the keychain may take to answer. */
const patience = 6_000;

/** The part of Electron's `app` that a quit goes through. */
export interface QuittingApp {
  quit(): void;
  on(event: 'will-quit', hear: (event: { preventDefault(): void }) => void): unknown;
}

/** Tells a quit that a person chose, who may be asked back, from the end of the session, which waits for nobody. */
export interface Quitting {
  /** A person wants to quit. */
  quit(): void;
  /** From now on `hear` is called in place of the app's own quit, which begins by closing every window. */
  onQuit(hear: () => void): void;
}

export function createQuitting(app: Pick<QuittingApp, 'quit'>): Quitting {
  let hear = (): void => app.quit();
  return { quit: () => hear(), onQuit: (listener) => void (hear = listener) };
}

/** What a quit has to do with. */
export interface QuitParts {
  readonly app: QuittingApp;
  readonly clock: Clock;
  readonly quitting: Pick<Quitting, 'onQuit'>;
  /** Saves what can be saved, before anybody is asked about the rest; takes nothing away from who stays. */
  readonly save: () => Promise<unknown>;
  /** Each part rests when nothing is left for it to do: a sign-in that waits is cancelled, a copied token is cleared. */
  readonly work: readonly { rest(): Promise<unknown> }[];
  /** Hidden as soon as a person quits, and shown again as it was if they stay. */
  readonly popup: { hide(): void; bringBack(): void };
  /** What would be lost all the same. */
  readonly warning: () => QuitWarning | null;
  /** Asks the person who chose to quit; false to stay. */
  readonly mayEnd: (warning: QuitWarning) => Promise<boolean>;
  /** Called at the very end. */
  readonly last: () => void;
}

/**
 * Lets what is under way come to its end before the app does, so that a refresh token which has just been rotated
 * is saved; where that fails, or a form would be lost, who chose to quit may stay.
 */
export function quitAtRest(parts: QuitParts): void {
  const { app, clock, quitting, save, work, popup, warning, mayEnd, last } = parts;
  let chosen = false;
  let rested = false;
  quitting.onQuit(() => {
    // A second click asks for nothing new.
    if (chosen) return;
    chosen = true;
    popup.hide();
    void inTime(save())
      .then(mayQuit)
      .then((may) => (may ? untilRest().then(end) : stay()));
  });
  // That of a person has been at rest by then. The end of the session waits for no question that is open.
  app.on('will-quit', (event) => {
    if (rested) return last();
    event.preventDefault();
    // A turn later at the earliest: Electron takes no second quit while it still hears the refusal of the first.
    void untilRest().then(() => clock.after(0, end));
  });

  const inTime = (done: Promise<unknown>) => Promise.race([done, after(clock, patience)]);
  const untilRest = () => inTime(Promise.allSettled(work.map((each) => each.rest())));

  async function mayQuit(): Promise<boolean> {
    const loss = warning();
    return loss === null || mayEnd(loss);
  }

  function stay(): void {
    chosen = false;
    popup.bringBack();
  }

  function end(): void {
    rested = true;
    app.quit();
  }
}

const after = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => void clock.after(milliseconds, resolve));
