import { formWarning, type QuitWarning } from '../view/quit-words';

/** Asks the person who chose to quit whether to quit all the same; false to stay. */
export type AskToQuit = (warning: QuitWarning) => Promise<boolean>;

/** Where a form may be open. */
export interface FormPlace {
  /** Whether it holds what nobody has saved. */
  isFormChanged(): boolean;
  /** Shows it as it was left. */
  bringBack(): void;
}

/** Tells a quit that a person chose, who may be asked back, from the end of the session, which waits for nobody. */
export interface Quitting {
  /** A person wants to quit; asks first where a form would be lost, for a quit begins by closing the windows. */
  quit(): void;
  /** Names the place to look for a form. */
  mind(place: FormPlace): void;
  /** Whether a person chose the quit that is told of now; the next one is another. */
  takeChosen(): boolean;
}

export function createQuitting(app: { quit(): void }, mayEnd: AskToQuit): Quitting {
  let chosen = false;
  let asking = false;
  let forms: FormPlace | null = null;

  function end(): void {
    chosen = true;
    app.quit();
  }

  async function ask(place: FormPlace): Promise<void> {
    asking = true;
    const may = await mayEnd(formWarning);
    asking = false;
    if (may) end();
    else place.bringBack();
  }

  return {
    quit() {
      if (!forms?.isFormChanged()) end();
      else if (!asking) void ask(forms);
    },
    mind: (place) => void (forms = place),
    takeChosen() {
      const was = chosen;
      chosen = false;
      return was;
    },
  };
}
