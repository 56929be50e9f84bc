import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, type Page } from 'playwright/test';
import { z } from 'zod';
import { press } from './keyboard';

/** Opens the form of the current profile, from its menu. */
export async function editProfile(popup: Page): Promise<void> {
  await popup.getByRole('button', { name: 'Profile', exact: true }).click();
  await popup.getByRole('menuitem', { name: 'Edit profile' }).click();
}

/** Opens the list of all profiles, as the keyboard does. */
export async function manageProfiles(popup: Page): Promise<void> {
  await press(popup, 'Profile', 'ArrowDown');
  await popup.keyboard.press('End');
  await popup.keyboard.press('Enter');
  await expect(popup.getByRole('heading', { name: 'Manage profiles' })).toBeFocused();
}

const stored = z.object({ profiles: z.array(z.record(z.string(), z.unknown())) });

/** The profiles as their file has them. */
export async function storedProfiles(configFolder: string): Promise<readonly object[]> {
  const text = await readFile(path.join(configFolder, 'Token Tray', 'profiles.json'), 'utf8');
  return stored.parse(JSON.parse(text)).profiles;
}
