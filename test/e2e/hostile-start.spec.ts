import { access } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from './app';
import { tryPractice } from './practice';
import { seedProfiles } from './seed';

test('a profile name that D-Bus takes for no text does not end the app', async ({ launch, configFolder }) => {
  await seedProfiles(configFolder, { name: 'Odd \uFFFE\uFDD0\u{1FFFF}\0 name' });
  const app = await launch();
  const item = await app.item();
  const { menu } = await item.until(({ tooltip }) => tooltip.includes('Signed out'));
  expect(menu[0]?.label).toMatch(/^Odd .* name · Signed out$/);
});

test('the keys of its connections are written to no file, whatever SSLKEYLOGFILE says', async ({
  launch,
  configFolder,
}) => {
  const file = path.join(configFolder, 'keys.log');
  const app = await launch({ environment: { SSLKEYLOGFILE: file } });
  await tryPractice(app);
  await expect(access(file)).rejects.toThrow('ENOENT');
});
