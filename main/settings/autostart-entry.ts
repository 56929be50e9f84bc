/** A program as it is started: its path and its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** An autostart entry that begins a program at login (XDG Autostart and Desktop Entry Specification 1.5). */
export function autostartEntry(command: Command): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Version=1.5',
    'Name=Token Tray',
    'Comment=Keeps OAuth access tokens fresh',
    `TryExec=${stringValue(command.program)}`,
    execLine(command),
    'Terminal=false',
    'StartupNotify=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/**
 * Whether a desktop starts the command because of this entry. Desktops switch an entry off by lines of their own, and
 * one that starts another copy of the program does not start this one.
 */
export function isStartedBy(entry: string, command: Command): boolean {
  const lines = new Set(entry.split(/\r?\n/).map((line) => line.trim().replace(/\s*=\s*/, '=')));
  return (
    lines.has(execLine(command)) && !lines.has('Hidden=true') && !lines.has('X-GNOME-Autostart-enabled=false')
  );
}

const execLine = ({ program, args }: Command): string =>
  `Exec=${stringValue([program, ...args].map(quoted).join(' '))}`;

/** An argument of `Exec`: in quotes, and no field code although it holds a per cent sign. */
const quoted = (argument: string): string =>
  `"${argument.replaceAll(/["`$\\]/g, String.raw`\$&`).replaceAll('%', '%%')}"`;

const escapes: Readonly<Record<string, string>> = {
  '\\': String.raw`\\`,
  '\n': String.raw`\n`,
  '\t': String.raw`\t`,
  '\r': String.raw`\r`,
};

/** A value of type string, which is unescaped before anything else is read in it. */
const stringValue = (text: string): string => text.replaceAll(/[\\\n\t\r]/g, (sign) => escapes[sign] ?? sign);
