import { expect, test } from './app';
import { isPopupVisible } from './popup';
import type { TrayItem } from './tray-item';

/** What a panel may send, rightly and wrongly: of no id below 100, for those are the menu's own entries. */
const calls: readonly Parameters<TrayItem['annoy']>[] = [
  ['item', 'Activate', 'ii', [0, 0]],
  ['item', 'Activate', 's', ['here']],
  ['item', 'SecondaryActivate', 'ii', [-1, 1]],
  ['item', 'SecondaryActivate', '', []],
  ['item', 'Scroll', 'is', [1_000_000, 'sideways']],
  ['item', 'Scroll', 'as', [['up']]],
  ['item', 'NoSuchThing', 's', ['x']],
  ['menu', 'Event', 'isvu', [99_999, 'clicked', ['i', 0], 0]],
  ['menu', 'Event', 'isvu', [-5, 'hovered', ['s', 'x'], 4_294_967_295]],
  ['menu', 'Event', 's', ['clicked']],
  ['menu', 'AboutToShow', 'i', [77_777]],
  ['menu', 'AboutToShow', 's', ['all']],
  ['menu', 'GetLayout', 'iias', [12_345, -1, []]],
  ['menu', 'GetLayout', 'ss', ['root', 'deep']],
  ['menu', 'GetGroupProperties', 'aias', [[-1, 99_999], ['label']]],
];

test('T10 a panel that floods the item with clicks, wrong ids and wrong types finds it answering', async ({
  launchSignedIn,
}) => {
  const app = await launchSignedIn();
  const item = await app.item();
  for (let round = 0; round < 150; round += 1) await Promise.all(calls.map((call) => item.annoy(...call)));
  const { tooltip } = await item.until(({ tooltip }) => tooltip.includes('Valid for'));
  expect(tooltip).not.toMatch(/[\w-]{24,}/);
  await item.click('Settings');
  await expect.poll(() => isPopupVisible(app)).toBe(true);
});
