import { describe, expect, test } from 'vitest';
import { type Answers, type Frame, serve } from '../../main/ipc/serve';
import { asks } from '../../preload/channels';
import { createHeadlessApp } from '../fakes/headless-app';
import { appFrame, appOrigin, createWire } from '../fakes/wire';

/** Real answers behind a wire of this test's own; some of them replaced. */
function serving(over: Partial<Answers> = {}, frame: Frame | null = appFrame) {
  const wire = createWire(frame);
  const reports: (readonly [what: string, cause: unknown])[] = [];
  const report = (what: string, cause: unknown) => `ref ${reports.push([what, cause])}`;
  serve({ ...createHeadlessApp().answers, ...over }, { ipc: wire.ipc, origin: appOrigin, report });
  return { ...wire, reports };
}

test('S-I1 every ask has its channel, and nothing else has one', () => {
  const expected = Object.keys(asks).map((name) => `ask:${name}`);
  expect([...serving().channels.keys()].toSorted()).toEqual(expected.toSorted());
});

test('an expected failure crosses as a value', async () => {
  const { tray } = serving();
  expect(await tray.checkPort(8888)).toEqual({ ok: false, words: 'Port in use.' });
});

describe('S-I1 who asks', () => {
  test.each<readonly [string, Frame | null]>([
    ['a frame inside a page of the app', { origin: appOrigin, parent: {} }],
    ['a page of the web', { origin: 'https://accounts.spotify.com', parent: null }],
    ['a page on loopback', { origin: 'http://127.0.0.1:8888', parent: null }],
    ['a file', { origin: 'file://', parent: null }],
    ['a page without an origin', { origin: 'null', parent: null }],
    ['another host of the app’s scheme', { origin: 'app://evil', parent: null }],
    ['an origin that only begins like the app’s', { origin: `${appOrigin}.evil`, parent: null }],
    ['an origin in other letters', { origin: 'app://Token-Tray', parent: null }],
    ['a frame whose parent is not known', { origin: appOrigin, parent: undefined }],
    ['a frame that is gone', null],
  ])('%s is refused before its arguments are looked at', async (_who, frame) => {
    const did: string[] = [];
    const parse = () => void did.push('parsed') as never;
    const { tray, reports } = serving(
      { checkPort: { takes: [parse], run: () => did.push('ran') as never } },
      frame,
    );
    await expect(tray.checkPort(1)).rejects.toThrow(/Error: refused$/);
    expect(did).toEqual([]);
    expect(reports).toEqual([]);
  });
});

describe('S-I2 what is asked', () => {
  const cases: readonly (readonly [string, readonly unknown[]])[] = [
    ['a missing argument', []],
    ['one argument too many', [8888, 8888]],
    ['undefined in its place', [undefined]],
    ['another type', ['8888']],
    ['no number', [Number.NaN]],
    ['a number out of range', [65_536]],
  ];

  test.each(cases)('%s never reaches the answer', async (_what, args) => {
    let ran = false;
    const { answers } = createHeadlessApp();
    const run = () => {
      ran = true;
      return { ok: true as const, value: null };
    };
    const { invoke, reports } = serving({ checkPort: { ...answers.checkPort, run } });
    await expect(invoke('ask:checkPort', ...args)).rejects.toThrow(/Error: checkPort failed \(ref 1\)$/);
    expect(ran).toBe(false);
    expect(reports).toHaveLength(1);
  });
});

describe('a fault', () => {
  const causes: readonly unknown[] = [
    new Error('canary', { cause: 'canary' }),
    new (class CanaryError extends Error {})('canary'),
    'canary',
    { message: 'canary', toString: () => 'canary' },
    undefined,
  ];

  test.each(causes)('crosses only as a reference, and is reported whole: %o', async (cause) => {
    const run = () => {
      throw cause;
    };
    const { tray, reports } = serving({ view: { takes: [], run } });
    await expect(tray.view()).rejects.toThrow(onlyReference);
    expect(reports).toEqual([['view', cause]]);
  });

  test('in a promise is a fault too', async () => {
    const cause = new Error('canary');
    const { tray, reports } = serving({ view: { takes: [], run: () => Promise.reject(cause) } });
    await expect(tray.view()).rejects.toThrow(onlyReference);
    expect(reports).toEqual([['view', cause]]);
  });
});

const onlyReference = /^Error invoking remote method 'ask:view': Error: view failed \(ref 1\)$/;
