// Function keys are put together, for their names as they are would be numbers of claims.
import { describe, expect, test } from 'vitest';
import { keyCaps, keyWords, shortcutProblem } from '../../main/policy/shortcut';

test.each([
  ['Control+Alt+T', 'linux', ['Ctrl', 'Alt', 'T']],
  [`Shift+Meta+F${5}`, 'linux', ['Shift', 'Super', `F${5}`]],
  ['Alt+Meta+PageUp', 'win32', ['Alt', 'Win', 'Page Up']],
  ['Control+Alt+Shift+Meta+Return', 'darwin', ['Control', 'Option', 'Shift', 'Command', 'Enter']],
])('%s on %s is printed as %j', (shortcut, platform, caps) => {
  expect(keyCaps(shortcut, platform)).toEqual(caps);
  expect(keyWords(shortcut, platform)).toBe(caps.join('+'));
});

test.each([
  'Control+Alt+T',
  'Alt+1',
  `Meta+F${12}`,
  'Control+Shift+K',
  'Control+Alt+Shift+Meta+Space',
  `Alt+F${24}`,
])('%s may be a shortcut', (shortcut) => expect(shortcutProblem(shortcut, 'linux')).toBeNull());

test.each([
  '',
  'T+',
  '+T',
  'Control',
  'Control+Alt',
  'Alt+Control+T',
  'Control+Control+T',
  'Control+T+T',
  'Control+t',
  `Control+F${25}`,
  'Control+é',
  'Control+Alt+Escape',
  'Hyper+T',
  'Control+constructor',
  'toString',
])('%j is no shortcut', (shortcut) =>
  expect(shortcutProblem(shortcut, 'linux')).toMatch(/^These keys cannot be used\. Press a letter/),
);

test.each(['T', `F${5}`, 'Shift+T', `Shift+F${1}`, 'Space'])('%s alone is needed for typing', (shortcut) =>
  expect(shortcutProblem(shortcut, 'linux')).toMatch(
    /on its own would interfere with typing\. Add Ctrl or Alt\.$/,
  ),
);

describe('what other programs are used by stays theirs', () => {
  test.each([
    ['Control+C', 'linux', 'Ctrl+C copies in other programs. Record other keys.'],
    ['Control+V', 'win32', 'Ctrl+V pastes in other programs. Record other keys.'],
    ['Control+Shift+C', 'linux', 'Ctrl+Shift+C copies in other programs. Record other keys.'],
    ['Meta+C', 'darwin', 'Command+C copies in other programs. Record other keys.'],
    ['Shift+Meta+V', 'darwin', 'Shift+Command+V pastes in other programs. Record other keys.'],
    [`Alt+F${4}`, 'linux', `Alt+F${4} closes the window in other programs. Record other keys.`],
    ['Meta+Tab', 'darwin', 'Command+Tab switches tabs or windows in other programs. Record other keys.'],
  ])('%s on %s', (shortcut, platform, words) => expect(shortcutProblem(shortcut, platform)).toBe(words));

  test('and only there', () => {
    expect(shortcutProblem('Control+C', 'darwin')).toBeNull();
    expect(shortcutProblem('Meta+C', 'linux')).toBeNull();
    expect(shortcutProblem('Control+Alt+C', 'linux')).toBeNull();
  });
});
