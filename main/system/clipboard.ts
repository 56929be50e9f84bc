import * as electron from 'electron';
import { type Clipboard, clipboard } from 'electron';
import { secretItem } from '../policy/clipboard';
import type { SharedClipboard } from '../profiles/copying/clipboard-keeper';

/** The system's clipboard; `report` hears of marks that it did not take. */
export const createSystemClipboard = (report: (what: string, cause: unknown) => void): SharedClipboard => ({
  writeSecret: (text) => writeSecret(text, report),
  readText: async () => clipboard.readText(),
  clear: async () => clipboard.clear(),
});

/** Puts text on the clipboard. Since Electron 44 this takes a promise's time; before, awaiting it does no harm. */
export async function writeClipboard(text: string): Promise<void> {
  await clipboard.writeText(text);
  await clearSelection();
}

async function writeSecret(text: string, report: (what: string, cause: unknown) => void): Promise<void> {
  const { ClipboardItem } = electron as { readonly ClipboardItem?: typeof electron.ClipboardItem };
  // Before Electron 44 each write took the place of the last: text and mark could not be there together.
  if (ClipboardItem === undefined) await clipboard.writeText(text);
  else
    try {
      await clipboard.write([new ClipboardItem(secretItem(text, process.platform))]);
    } catch (cause) {
      report('marking a copy as secret', cause);
      await clipboard.writeText(text);
    }
  // The token is on the clipboard: whatever becomes of the selection, the copy has to be known, so that it is cleared.
  await clearSelection().catch((cause: unknown) => report('clearing the selection', cause));
}

/** On X11 Electron sets the selection that a middle click pastes as well: a token has no place there. */
async function clearSelection(): Promise<void> {
  if (process.platform !== 'linux') return;
  const { selection } = clipboard as { readonly selection?: Clipboard };
  // Electron 44 made the selection a clipboard of its own, which takes a promise's time; before, it was an argument.
  if (selection === undefined) (clipboard.clear as (type: 'selection') => void)('selection');
  else await selection.clear();
}
