import { type Clipboard, clipboard } from 'electron';

/** Puts text on the clipboard. Since Electron 44 this takes a promise's time; before, awaiting it does no harm. */
export async function writeClipboard(text: string): Promise<void> {
  await clipboard.writeText(text);
  if (process.platform === 'linux') clearSelection();
}

/** On X11 Electron sets the selection that a middle click pastes as well: a token has no place there. */
function clearSelection(): void {
  const { selection } = clipboard as { readonly selection?: Clipboard };
  // Electron 44 made the selection a clipboard of its own; before, it was an argument.
  if (selection === undefined) (clipboard.clear as (type: 'selection') => void)('selection');
  else selection.clear();
}
