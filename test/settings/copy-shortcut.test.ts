import { expect, test } from 'vitest';
import { createCopyShortcut } from '../../main/settings/copy-shortcut';
import { createKeyRegistry } from '../fakes/key-registry';

function create({ taken = [] as readonly string[], wayland = false } = {}) {
  const keyboard = createKeyRegistry(taken);
  const told: string[] = [];
  const copies: number[] = [];
  const tell = (words: string) => void told.push(words);
  const shortcut = createCopyShortcut({ registry: keyboard.registry, platform: 'linux', wayland, tell });
  return { ...keyboard, shortcut, told, copies, pressed: () => void copies.push(copies.length) };
}

const done = { ok: true, value: null };

test('at first there is none', () => {
  const { shortcut, held, pressed, told } = create();
  shortcut.begin(null, pressed);
  expect(held()).toEqual([]);
  expect(shortcut.view(null)).toEqual({ caps: [], problem: null, note: null });
  expect(told).toEqual([]);
});

test('keys chosen in an earlier run copy from the start', () => {
  const { shortcut, press, copies, pressed } = create();
  shortcut.begin('Control+Alt+T', pressed);
  press('Control+Alt+T');
  expect(copies).toHaveLength(1);
  expect(shortcut.view('Control+Alt+T')).toEqual({ caps: ['Ctrl', 'Alt', 'T'], problem: null, note: null });
});

test('other keys work at once, and those before no more', () => {
  const { shortcut, held, press, copies, pressed } = create();
  shortcut.begin('Control+Alt+T', pressed);
  expect(shortcut.change('Alt+Home')).toEqual(done);
  expect(held()).toEqual(['Alt+Home']);
  press('Alt+Home');
  press('Control+Alt+T');
  expect(copies).toHaveLength(1);
  expect(shortcut.change(null)).toEqual(done);
  expect(held()).toEqual([]);
});

test('the same keys again are no conflict with themselves', () => {
  const { shortcut, held, pressed } = create();
  shortcut.begin('Control+Alt+T', pressed);
  expect(shortcut.change('Control+Alt+T')).toEqual(done);
  expect(held()).toEqual(['Control+Alt+T']);
});

test('keys that another program holds are told, and those before still copy', () => {
  const { shortcut, held, press, copies, pressed } = create({ taken: ['Alt+Home'] });
  shortcut.begin('Control+Alt+T', pressed);
  expect(shortcut.change('Alt+Home')).toEqual({
    ok: false,
    words: 'Alt+Home is taken by another program or by the desktop. Ctrl+Alt+T still copies.',
  });
  expect(held()).toEqual(['Control+Alt+T']);
  press('Control+Alt+T');
  expect(copies).toHaveLength(1);
});

test('keys that cannot be a shortcut are never asked for', () => {
  const { shortcut, held, pressed } = create();
  shortcut.begin('Control+Alt+T', pressed);
  expect(shortcut.change('Control+C')).toMatchObject({ ok: false });
  expect(shortcut.change('no keys at all')).toMatchObject({ ok: false });
  expect(held()).toEqual(['Control+Alt+T']);
});

test('a conflict at the start is told, shown, and over once other keys are chosen', () => {
  const { shortcut, held, told, pressed } = create({ taken: ['Alt+Home'] });
  shortcut.begin('Alt+Home', pressed);
  expect(told).toEqual([
    'The shortcut that copies the token does not work. Alt+Home is taken by another program or by the desktop. Record other keys. The recorder is in Settings.',
  ]);
  expect(shortcut.view('Alt+Home')).toEqual({
    caps: ['Alt', 'Home'],
    problem: 'Alt+Home is taken by another program or by the desktop. Record other keys.',
    note: null,
  });
  expect(shortcut.change('Alt+End')).toEqual(done);
  expect(held()).toEqual(['Alt+End']);
  expect(shortcut.view('Alt+End').problem).toBeNull();
});

test('a stored shortcut that no version would take does not stop the start, and its true reason is shown', () => {
  const { shortcut, told, pressed } = create();
  shortcut.begin('Control+C', pressed);
  const reason = 'Ctrl+C copies in other programs. Record other keys.';
  expect(told).toEqual([
    `The shortcut that copies the token does not work. ${reason} The recorder is in Settings.`,
  ]);
  expect(shortcut.view('Control+C').problem).toBe(reason);
});

test('on Wayland it is said that the desktop has its say', () => {
  expect(create({ wayland: true }).shortcut.view(null).note).toMatch(/^On this Wayland desktop/);
});
