import { dialog } from 'electron';
import type { QuitWarning } from '../view/quit-words';

const answers = ['Stay', 'Quit anyway'];

/** Asks the person who chose to quit whether to quit all the same. */
export function mayEnd(warning: QuitWarning): Promise<boolean> {
  const question = { type: 'warning', buttons: answers, defaultId: 0, cancelId: 0, ...warning } as const;
  // A question that cannot be asked keeps nobody in the app.
  return dialog.showMessageBox(question).then(
    ({ response }) => response === 1,
    () => true,
  );
}
