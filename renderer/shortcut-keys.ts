/** The part of a keyboard event that a shortcut is read from. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'>;

const modifierKeys: ReadonlySet<string> = new Set([
  'Control',
  'Alt',
  'AltGraph',
  'Shift',
  'Meta',
  'CapsLock',
  'Fn',
]);

/** Electron's names, where they are not those of the web. */
const named: Readonly<Record<string, string>> = {
  Enter: 'Return',
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};

/** The keys that are held, by Electron's names: "Control+Alt+T"; null as long as only modifiers are. */
export function acceleratorOf(press: Press): string | null {
  if (modifierKeys.has(press.key)) return null;
  const held = [
    press.ctrlKey && 'Control',
    press.altKey && 'Alt',
    press.shiftKey && 'Shift',
    press.metaKey && 'Meta',
  ];
  return [...held.filter((name) => name !== false), keyOf(press)].join('+');
}

/** A letter is the one that is printed on the key; where it types none, as with Alt on macOS, the one in its place. */
function keyOf({ key, code }: Press): string {
  if (/^[a-z]$/i.test(key)) return key.toUpperCase();
  const name = code.replace(/^(Key|Digit)/, '');
  return named[name] ?? name;
}
