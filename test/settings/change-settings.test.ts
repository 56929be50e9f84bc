import { expect, test } from 'vitest';
import { createMemoryKeychain } from '../../main/profiles/secrets/memory-keychain';
import { moveFromMemory, moveToMemory } from '../../main/profiles/secrets/move-secrets';
import { createChangeSettings } from '../../main/settings/change-settings';
import { createCopyShortcut } from '../../main/settings/copy-shortcut';
import { defaultSettings } from '../../main/settings/settings';
import type { Settings } from '../../preload/settings-vocabulary';
import { createKeyRegistry } from '../fakes/key-registry';
import { locked } from '../fakes/keychain';
import { createLivingProfiles, profile } from '../fakes/living-profiles';
import { secrets } from '../fakes/token-server';

/** The settings of an app whose keychain holds the secrets of one profile; `moves` are those that began. */
function createSettings() {
  const { keychain, profiles } = createLivingProfiles();
  keychain.entries.set(`${profile.id}/client-secret`, secrets.client);
  const memory = createMemoryKeychain();
  const stored: { settings: Settings } = { settings: defaultSettings };
  const { registry } = createKeyRegistry(['Alt+Home']);
  const moves: boolean[] = [];
  const seen: Settings[] = [];
  const change = createChangeSettings({
    store: { read: () => stored.settings, write: (next) => void (stored.settings = next) },
    shortcut: createCopyShortcut({ registry, platform: 'linux', wayland: false, tell: () => {} }),
    profiles,
    move: (ids, toMemory, how) => {
      moves.push(toMemory);
      return toMemory ? moveToMemory(ids, keychain, memory, how) : moveFromMemory(ids, memory, keychain, how);
    },
    changed: () => seen.push(stored.settings),
  });
  return { change, stored, keychain, moves, seen };
}

const done = { ok: true, value: null };

test('what a change does not name stays as it is', async () => {
  const { change, stored, seen } = createSettings();
  expect(await change({ theme: 'dark' })).toEqual(done);
  await change({ notifications: { copied: false } });
  await change({ notifications: { keychain: false } });
  expect(stored.settings).toEqual({
    ...defaultSettings,
    theme: 'dark',
    notifications: { ...defaultSettings.notifications, copied: false, keychain: false },
  });
  expect(seen).toHaveLength(3);
});

test('a change while secrets move waits for nothing, and both are kept', async () => {
  const { change, stored, keychain, moves } = createSettings();
  const release = keychain.hold();
  const moving = change({ memoryOnly: true });
  expect(await change({ theme: 'dark' })).toEqual(done);
  expect(stored.settings).toEqual({ ...defaultSettings, theme: 'dark' });
  release();
  expect(await moving).toEqual(done);
  expect(stored.settings).toEqual({ ...defaultSettings, theme: 'dark', memoryOnly: true });
  expect(moves).toEqual([true]);
});

test('what the other place has taken is heard of at once', async () => {
  const { change, stored, seen } = createSettings();
  await change({ memoryOnly: true });
  // With the setting, and once more after what was not saved has been.
  expect(seen).toEqual([stored.settings, stored.settings]);
});

test('secrets that are to move twice move once, and back after that', async () => {
  const { change, stored, keychain, moves } = createSettings();
  const release = keychain.hold();
  const asked = [true, true, false].map((memoryOnly) => change({ memoryOnly }));
  release();
  expect(await Promise.all(asked)).toEqual([done, done, done]);
  expect(moves).toEqual([true, false]);
  expect(stored.settings.memoryOnly).toBe(false);
  expect(keychain.entries.get(`${profile.id}/client-secret`)).toBe(secrets.client);
});

test('a keychain that keeps its secrets is the reason why nothing is changed', async () => {
  const { change, stored, keychain } = createSettings();
  keychain.fail(locked);
  expect(await change({ memoryOnly: true })).toEqual({
    ok: false,
    words: 'Not changed: the keychain is locked. Unlock it, then try again.',
  });
  expect(stored.settings).toEqual(defaultSettings);
});

test('keys that are taken change nothing, and stand in the way of no other change', async () => {
  const { change, stored } = createSettings();
  expect(await change({ copyShortcut: 'Alt+Home' })).toMatchObject({ ok: false });
  expect(stored.settings).toEqual(defaultSettings);
  stored.settings = { ...defaultSettings, copyShortcut: 'Alt+Home' };
  expect(await change({ theme: 'dark' })).toEqual(done);
  expect(await change({ copyShortcut: 'Alt+End' })).toEqual(done);
  expect(stored.settings).toEqual({ ...defaultSettings, theme: 'dark', copyShortcut: 'Alt+End' });
});
