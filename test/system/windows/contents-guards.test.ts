import { EventEmitter } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { guardEveryContents } from '../../../main/system/windows/contents-guard';
import { governNavigation } from '../../../main/system/sign-in/sign-in-navigation';

const ownSession = { name: 'own' };
const otherSession = { name: 'of a sign-in' };

/** Web contents as an app that guards them all has made them: events, and what a page wants to open. */
function createContents(session = otherSession) {
  let opened: (details: { url: string; disposition: string }) => { action: string } = () => ({
    action: 'allow',
  });
  const contents = Object.assign(new EventEmitter(), {
    session,
    setWindowOpenHandler: (handler: typeof opened) => void (opened = handler),
    isDestroyed: () => false,
  });
  const onRefusesEmbedding = vi.fn<() => void>();
  // App and contents are handed over as they are: their types have hundreds of members.
  const app = new EventEmitter();
  Reflect.apply(guardEveryContents, undefined, [app, ownSession]);
  app.emit('web-contents-created', {}, contents);
  return {
    onRefusesEmbedding,
    governed: () => void Reflect.apply(governNavigation, undefined, [contents, onRefusesEmbedding]),
    open: (url: string) => opened({ url, disposition: 'new-window' }).action,
    /** Whether the event is let through. */
    passes(name: string, details: object = {}): boolean {
      const preventDefault = vi.fn<() => void>();
      contents.emit(name, { ...details, preventDefault });
      return preventDefault.mock.calls.length === 0;
    },
  };
}

const createOwnPage = () => createContents(ownSession);

function createSignInPage() {
  const contents = createContents();
  contents.governed();
  return contents;
}

const pages = {
  'a page of our own': createOwnPage,
  'a sign-in page': createSignInPage,
  'a page that nobody answers for': createContents,
};

test.each(Object.entries(pages))('S-W1 S-N1 %s attaches no webview, and opens no window', (_of, create) => {
  const { open, passes } = create();
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
  const { passes } = createOwnPage();
  for (const isMainFrame of [true, false]) {
    for (const url of elsewhere) expect(passes(way, { url, isMainFrame })).toBe(false);
    expect(passes(way, { url: 'app://token-tray/index.html', isMainFrame })).toBe(true);
  }
});

test.each(ways)('S-N1 a page goes nowhere at all before a sign-in answers for it: %s', (way) => {
  const { governed, passes } = createContents();
  const page = { url: 'https://accounts.example/', isMainFrame: true };
  for (const url of [...elsewhere, page.url, 'app://token-tray/index.html', 'about:blank'])
    for (const isMainFrame of [true, false]) expect(passes(way, { url, isMainFrame })).toBe(false);
  governed();
  expect(passes(way, page)).toBe(true);
  expect(passes(way, { ...page, url: 'file:///etc/passwd' })).toBe(false);
});

test.each(ways)(
  'O1 a sign-in that refuses embedded browsers is not opened, and told once: %s',
  async (way) => {
    const { passes, onRefusesEmbedding } = createSignInPage();
    const url = 'https://accounts.google.com/o/oauth2/auth';
    expect(passes(way, { url, isMainFrame: true })).toBe(false);
    expect(passes(way, { url, isMainFrame: true })).toBe(false);
    // Not within the event: whoever hears of it may close the page.
    expect(onRefusesEmbedding).not.toHaveBeenCalled();
    await setImmediate();
    expect(onRefusesEmbedding).toHaveBeenCalledOnce();
  },
);
