import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { appFrame, createWire } from '../fakes/wire';
import { readSources } from '../sources';

/** A file, for the tests of the real page read it too. */
const functions = JSON.parse(readFileSync(new URL('bridge-functions.json', import.meta.url), 'utf8'));

test('S-I3 a window is given these functions and no others', () => {
  const { tray } = createWire();
  expect(Object.keys(tray).toSorted()).toEqual(functions);
  expect(new Set(Object.values(tray).map((member) => typeof member))).toEqual(new Set(['function']));
});

test('S-I3 nothing else is put into a page', () => {
  const exposing = readSources()
    .filter(({ path }) => /^(main|preload|renderer)\//.test(path))
    .flatMap(({ path, code }) =>
      Array.from(code.matchAll(/\bexposeIn\w+\([^\n]*/g), ([call]) => `${path}: ${call}`),
    );
  expect(exposing).toEqual(["preload/preload.ts: exposeInMainWorld('tokenTray', bridge(ipcRenderer));"]);
});

test('an ask goes out on its own channel with its arguments, and its answer comes back', async () => {
  const { ipc, tray } = createWire();
  const asked: unknown[] = [];
  ipc.handle('ask:checkPort', (event, ...args) => {
    asked.push(event.senderFrame, ...args);
    return { ok: true, value: null };
  });
  expect(await tray.checkPort(8888)).toEqual({ ok: true, value: null });
  expect(asked).toEqual([appFrame, 8888]);
});

describe('news', () => {
  test('arrives without the event, for that holds the sender', () => {
    const { page, tray } = createWire();
    const heard: unknown[][] = [];
    tray.on('place', (...args) => heard.push(args));
    page.send('tell:place', 'settings');
    expect(heard).toEqual([['settings']]);
  });

  test('stops for good, and for that listener alone', () => {
    const { hearers, page, tray } = createWire();
    const heard: string[] = [];
    const stop = tray.on('place', (place) => heard.push(`first: ${place}`));
    tray.on('place', (place) => heard.push(`second: ${place}`));
    stop();
    stop();
    page.send('tell:place', 'home');
    expect(heard).toEqual(['second: home']);
    expect(hearers('tell:place')).toBe(1);
  });

  test('is heard twice by a listener that asked twice, until each has stopped', () => {
    const { hearers, page, tray } = createWire();
    const heard: string[] = [];
    const listener = (place: string) => heard.push(place);
    const stops = [tray.on('place', listener), tray.on('place', listener)];
    page.send('tell:place', 'home');
    stops[0]?.();
    page.send('tell:place', 'settings');
    stops[1]?.();
    page.send('tell:place', 'add-profile');
    expect(heard).toEqual(['home', 'home', 'settings']);
    expect(hearers('tell:place')).toBe(0);
  });

  test.each(['quit', 'ask:view', 'toString', '__proto__', 'constructor', ''])(
    'does not come by the name %j',
    (name) => {
      const { hearers, tray } = createWire();
      // @ts-expect-error -- what a page could say that is not held to the contract
      expect(() => tray.on(name, () => {})).toThrow(TypeError);
      expect(hearers(`tell:${name}`)).toBe(0);
    },
  );
});
