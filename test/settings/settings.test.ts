import { describe, expect, test } from 'vitest';
import { defaultSettings, settings } from '../../main/settings/settings';

test('at first they are these', () => {
  expect(defaultSettings).toEqual({
    theme: 'system',
    renewBeforeCopy: 60,
    clearClipboardAfter: 60,
    opener: 'window',
    memoryOnly: false,
    copyShortcut: null,
    zoom: 100,
    notifications: { signInNeeded: true, signInEnds: true, signedIn: true, copied: true, keychain: true },
  });
});

test('a file of an older version gets the defaults of what it does not know', () => {
  expect(settings.parse({ theme: 'dark' })).toEqual({ ...defaultSettings, theme: 'dark' });
  expect(settings.parse({})).toEqual(defaultSettings);
});

test('a kind of notification that an older file does not know is shown', () => {
  const { notifications } = settings.parse({ notifications: { copied: false } });
  expect(notifications).toEqual({ ...defaultSettings.notifications, copied: false });
});

test('a file of a newer version loses what is not known here', () => {
  expect(settings.parse({ ...defaultSettings, colour: 'blue' })).toEqual(defaultSettings);
});

test('what was chosen stays as it is', () => {
  const chosen = {
    theme: 'light',
    renewBeforeCopy: 0,
    clearClipboardAfter: 0,
    opener: 'browser',
    memoryOnly: true,
    copyShortcut: 'Control+Alt+T',
    zoom: 150,
    notifications: { signInNeeded: false, signInEnds: true, signedIn: true, copied: false, keychain: true },
  };
  expect(settings.parse(chosen)).toEqual(chosen);
  expect(settings.parse({ renewBeforeCopy: 3600 }).renewBeforeCopy).toBe(3600);
});

describe('a damaged file is refused', () => {
  test.each([
    { theme: 'blue' },
    { theme: null },
    { renewBeforeCopy: -1 },
    { renewBeforeCopy: 3601 },
    { renewBeforeCopy: 0.5 },
    { renewBeforeCopy: '60' },
    { renewBeforeCopy: Number.NaN },
    { clearClipboardAfter: 1 },
    { clearClipboardAfter: -30 },
    { clearClipboardAfter: '60' },
    { clearClipboardAfter: null },
    { opener: 'tab' },
    { memoryOnly: 'no' },
    { memoryOnly: 0 },
    { copyShortcut: 1 },
    { copyShortcut: 'x'.repeat(61) },
    { zoom: 49 },
    { zoom: 201 },
    { zoom: 99.5 },
    { zoom: '100' },
    { notifications: true },
    { notifications: null },
    { notifications: { copied: 'no' } },
    null,
    [],
    'system',
  ])('%j', (value) => expect(settings.safeParse(value).success).toBe(false));
});
