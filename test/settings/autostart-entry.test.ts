import { describe, expect, test } from 'vitest';
import { autostartEntry, type Command, isStartedBy } from '../../main/settings/autostart-entry';

const command: Command = { program: '/opt/Token Tray/token-tray', args: ['--hidden'] };

test('an entry starts the program without a window', () => {
  expect(autostartEntry(command).split('\n')).toEqual([
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Token Tray',
    'Comment=Keeps OAuth access tokens fresh',
    'TryExec=/opt/Token Tray/token-tray',
    'Exec="/opt/Token Tray/token-tray" "--hidden"',
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ]);
});

test.each([
  ['a quotation mark', '/a"b', String.raw`Exec="/a\\"b"`, 'TryExec=/a"b'],
  ['a dollar sign', '/a$HOME', String.raw`Exec="/a\\$HOME"`, 'TryExec=/a$HOME'],
  ['a backtick', '/a`b`', 'Exec="/a\\\\`b\\\\`"', 'TryExec=/a`b`'],
  ['a backslash', String.raw`/a\b`, String.raw`Exec="/a\\\\b"`, String.raw`TryExec=/a\\b`],
  ['a per cent sign', '/100%u', 'Exec="/100%%u"', 'TryExec=/100%u'],
  ['a line end', '/a\nExec=evil', String.raw`Exec="/a\nExec=evil"`, String.raw`TryExec=/a\nExec=evil`],
])('%s in the path stays a part of the path', (_sign, program, exec, tryExec) => {
  const lines = autostartEntry({ program, args: [] }).split('\n');
  expect(lines).toContain(exec);
  expect(lines).toContain(tryExec);
  expect(lines).toHaveLength(11);
});

describe('an entry that was found', () => {
  const entry = autostartEntry(command);

  test('starts what it was written for, also with spaces and line ends of another hand', () => {
    expect(isStartedBy(entry, command)).toBe(true);
    expect(isStartedBy(entry.replaceAll('\n', '\r\n').replace('Exec=', 'Exec = '), command)).toBe(true);
  });

  test('starts nothing that it was not written for', () => {
    expect(isStartedBy(entry, { ...command, program: '/opt/other' })).toBe(false);
    expect(isStartedBy(entry, { ...command, args: [] })).toBe(false);
    expect(isStartedBy('', command)).toBe(false);
    expect(isStartedBy(`# ${entry.replaceAll('\n', ' ')}`, command)).toBe(false);
  });

  test.each(['Hidden=true', 'Hidden = true'])(
    'that has the line %s was switched off by the desktop',
    (line) => expect(isStartedBy(`${entry}${line}\n`, command)).toBe(false),
  );

  test('whose GNOME switch is off is off', () => {
    const off = entry.replace('Autostart-enabled=true', 'Autostart-enabled=false');
    expect(isStartedBy(off, command)).toBe(false);
  });
});
