import { EventEmitter } from 'node:events';
import { expect, test, vi } from 'vitest';
import { guardAppContents } from '../../../main/system/windows/app-contents-guard';
import { governNavigation } from '../../../main/system/sign-in/sign-in-navigation';

/** Web contents as far as their guards see them: events, and what a page wants to open. */
function createContents() {
  let opened: (details: { url: string; disposition: string }) => { action: string } = () => ({
    action: 'allow',
  });
  const contents = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: typeof opened) => void (opened = handler),
    isDestroyed: () => true,
  });
  return {
    /** Hands them to a guard, which knows them by a type with hundreds of members. */
    guardedBy: (guard: (...contents: never[]) => unknown) =>
      void Reflect.apply(guard, undefined, [contents, () => {}]),
    open: (url: string) => opened({ url, disposition: 'new-window' }).action,
    /** Whether the event is let through. */
    passes(name: string, details: object = {}): boolean {
      const preventDefault = vi.fn<() => void>();
      contents.emit(name, { ...details, preventDefault });
      return preventDefault.mock.calls.length === 0;
    },
  };
}

const guards = { 'a page of our own': guardAppContents, 'a sign-in page': governNavigation };

test.each(Object.entries(guards))('S-W1 S-N1 %s attaches no webview, and opens no window', (_of, guard) => {
  const { guardedBy, open, passes } = createContents();
  guardedBy(guard);
  expect(passes('will-attach-webview')).toBe(false);
  expect(open('https://evil.example/')).toBe('deny');
});

const ways = ['will-frame-navigate', 'will-redirect'];
const elsewhere = [
  'https://evil.example/',
  'file:///etc/passwd',
  'data:text/html,x',
  'app://evil/index.html',
];

test.each(ways)('S-N1 a page of our own goes nowhere else, in no frame: %s', (way) => {
  const { guardedBy, passes } = createContents();
  guardedBy(guardAppContents);
  for (const url of elsewhere)
    for (const isMainFrame of [true, false]) expect(passes(way, { url, isMainFrame })).toBe(false);
});
