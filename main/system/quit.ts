import { app, dialog } from 'electron';
import type { Clock } from '../profiles/ports';
import type { QuitWarning } from '../view/quit-words';

/** A quit waits for so many milliseconds at most: a little longer than the keychain may take to answer. */
const patience = 6_000;

/** Tells a quit that a person chose, who may be asked back, from the end of the session, which waits for nobody. */
export interface Quitting {
  /** A person wants to quit. */
  quit(): void;
  /** Whether that was so of the quit under way; the next one is another. */
  isChosen(): boolean;
}

export function createQuitting(): Quitting {
  let chosen = false;
  return {
    quit() {
      chosen = true;
      app.quit();
    },
    isChosen() {
      const was = chosen;
      chosen = false;
      return was;
    },
  };
}

/** What a quit has to do with. */
export interface QuitParts {
  readonly clock: Clock;
  readonly quitting: Quitting;
  /** Each part rests when nothing is left for it to do. */
  readonly work: readonly { rest(): Promise<unknown> }[];
  /** What would be lost all the same; asked when all are at rest. */
  readonly warning: () => QuitWarning | null;
  /** Called at the very end. */
  readonly last: () => void;
}

/**
 * Lets what is under way come to its end before the app does, so that a refresh token which has just been rotated
 * is saved; where that fails, who chose to quit may stay.
 */
export function quitAtRest({ clock, quitting, work, warning, last }: QuitParts): void {
  let rested = false;
  app.on('will-quit', (event) => {
    if (rested) return last();
    event.preventDefault();
    const end = () => {
      rested = true;
      app.quit();
    };
    const rest = Promise.allSettled(work.map((each) => each.rest()));
    void Promise.race([rest, after(clock, patience)])
      .then(() => !quitting.isChosen() || mayEnd(warning()))
      // A turn later at the earliest: Electron takes no second quit while it still hears the refusal of the first.
      .then((may) => may && void clock.after(0, end));
  });
}

const after = (clock: Clock, milliseconds: number): Promise<void> =>
  new Promise((resolve) => void clock.after(milliseconds, resolve));

const answers = ['Stay', 'Quit anyway'];

async function mayEnd(warning: QuitWarning | null): Promise<boolean> {
  if (warning === null) return true;
  const question = { type: 'warning', buttons: answers, defaultId: 0, cancelId: 0, ...warning } as const;
  // A question that cannot be asked keeps nobody in the app.
  return dialog.showMessageBox(question).then(
    ({ response }) => response === 1,
    () => true,
  );
}
