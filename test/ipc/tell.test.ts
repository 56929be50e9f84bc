import { expect, test } from 'vitest';
import { type Page, tell } from '../../main/ipc/tell';
import { createWire } from '../fakes/wire';

test('news reaches the window that listens', () => {
  const { page, tray } = createWire();
  const heard: unknown[] = [];
  tray.on('signInPage', (news) => heard.push(news));
  const news = { origin: 'https://accounts.example', loading: true, failed: null };
  tell(page, 'signInPage', news);
  expect(heard).toEqual([news]);
});

test('a window that is not there, or is gone, is told nothing', () => {
  const sent: string[] = [];
  const gone: Page = { isDestroyed: () => true, send: (channel) => void sent.push(channel) };
  tell(gone, 'place', 'home');
  tell(undefined, 'place', 'home');
  expect(sent).toEqual([]);
});
