import { expect, test } from 'vitest';
import { plainText, unmarkedText } from '../../main/view/plain-text';
import { trayView } from '../../main/view/tray-view';
import type { ProfileId, ProfileLine } from '../../preload/vocabulary';

const odd = 'A\uFFFE\uFDD0\u{1FFFF}\0\n\ud800B';

test('what is no character is shown as such, and all else stays', () => {
  expect(plainText(odd)).toBe('A\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}B');
  expect(plainText('Ünï · 💥 العربية')).toBe('Ünï · 💥 العربية');
});

test('what a provider says is no markup in a notification', () => {
  const said = 'Denied <a href="https://evil.example">here</a> & <img src=x>\uFFFE';
  expect(unmarkedText(said)).not.toMatch(/[<\uFFFE]/);
  expect(unmarkedText('a > b & c')).toBe('a > b & c');
});

test('no name brings anything to the tray that D-Bus takes for no text', () => {
  const words = { words: 'Valid', steadyWords: 'Valid', label: 'Valid' };
  const state = { name: 'valid', ...words, tone: 'good', reason: null } as const;
  const line: ProfileLine = { id: 'p' as ProfileId, name: odd, state, canCopy: true, canRefresh: true };
  const { tooltip, menu } = trayView([line], line);
  expect(JSON.stringify([tooltip, menu])).not.toMatch(/[\p{Noncharacter_Code_Point}]|\\[unu]/u);
});
