import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright/test';
import { z } from 'zod';
import { visiblePopup } from './popup';
import type { TokenTray } from './token-tray';

/** The popup at its settings. */
export async function settingsOf(app: TokenTray): Promise<Page> {
  const popup = await visiblePopup(app);
  await popup.getByRole('button', { name: 'Settings' }).click();
  return popup;
}

/** What the settings file holds of the settings that tests change. */
const stored = z.object({
  renewBeforeCopy: z.number(),
  copyShortcut: z.string().nullable(),
  notifications: z.object({ copied: z.boolean() }),
});

/** The settings as they are on disk; null while there is no file, which the first change writes. */
export async function storedSettings(configFolder: string): Promise<z.infer<typeof stored> | null> {
  const file = path.join(configFolder, 'Token Tray', 'settings.json');
  return existsSync(file) ? stored.parse(JSON.parse(await readFile(file, 'utf8'))) : null;
}
