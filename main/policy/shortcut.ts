/** The modifiers in the order of their writing; all but Shift keep a key from typing. */
const modifiers = ['Control', 'Alt', 'Shift', 'Meta'] as const;

type Modifier = (typeof modifiers)[number];

/** Keys that every keyboard has, by the names that Electron knows. */
const keys =
  /^([A-Z0-9]|F([1-9]|1\d|2[0-4])|Space|Tab|Return|Backspace|Delete|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/;

/** What is printed on the keys, where that is not their name; the platform is Node's name of it. */
const names: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Meta: 'Super',
  Return: 'Enter',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
};
const namesOn: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  darwin: { Control: 'Control', Alt: 'Option', Meta: 'Command' },
  win32: { Meta: 'Win' },
};

/** The keys of a shortcut as they are printed: "Control+Alt+T" becomes Ctrl, Alt, T. */
export const keyCaps = (shortcut: string, platform: string): readonly string[] =>
  shortcut.split('+').map((key) => namesOn[platform]?.[key] ?? names[key] ?? key);

/** The same in a line of text. */
export const keyWords = (shortcut: string, platform: string): string => keyCaps(shortcut, platform).join('+');

/** Why these keys cannot be a shortcut that works everywhere, and what to do; null where they can. */
export function shortcutProblem(shortcut: string, platform: string): string | null {
  const held = shortcut.split('+');
  const key = held.pop() ?? '';
  const inOrder = modifiers.filter((modifier) => held.includes(modifier));
  const isInOrder = inOrder.length === held.length && inOrder.every((name, index) => name === held[index]);
  if (!isInOrder || !keys.test(key)) {
    return 'These keys cannot be used. Press a letter, a digit or a function key together with others.';
  }
  if (!held.some((modifier) => modifier !== 'Shift')) {
    const [control, alt] = keyCaps('Control+Alt', platform);
    return `${keyWords(shortcut, platform)} on its own would interfere with typing. Add ${control} or ${alt}.`;
  }
  const use = everyday(platform)[shortcut];
  return use === undefined
    ? null
    : `${keyWords(shortcut, platform)} ${use} in other programs. Record other keys.`;
}

/** What people press all day, together with the key that begins commands on the platform. */
const commands: Readonly<Record<string, string>> = {
  A: 'selects all',
  C: 'copies',
  F: 'searches',
  N: 'opens a window',
  O: 'opens files',
  P: 'prints',
  Q: 'quits',
  R: 'reloads',
  S: 'saves',
  T: 'opens a tab',
  V: 'pastes',
  W: 'closes the tab',
  X: 'cuts',
  Y: 'redoes',
  Z: 'undoes',
};

/** What belongs to other programs, or to the desktop. */
function everyday(platform: string): Readonly<Record<string, string>> {
  const command: Modifier = platform === 'darwin' ? 'Meta' : 'Control';
  const begins = (key: string) => (command === 'Meta' ? `Shift+Meta+${key}` : `Control+Shift+${key}`);
  return {
    ...Object.fromEntries(Object.entries(commands).map(([key, use]) => [`${command}+${key}`, use])),
    [begins('C')]: 'copies',
    [begins('V')]: 'pastes',
    [begins('Z')]: 'redoes',
    [`${command}+Tab`]: 'switches tabs or windows',
    'Alt+Tab': 'switches windows',
    'Alt+F4': 'closes the window',
    'Control+Alt+Delete': 'opens the security screen',
    'Meta+L': 'locks the screen',
  };
}
