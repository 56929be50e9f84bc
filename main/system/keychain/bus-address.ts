/**
 * Where the session bus listens, as libdbus finds it: the variable, else the socket of the login session.
 * @see https://dbus.freedesktop.org/doc/dbus-specification.html#message-bus-types-login
 */
export function sessionBusAddress(environment: Readonly<Record<string, string | undefined>>): string {
  const { DBUS_SESSION_BUS_ADDRESS: address, XDG_RUNTIME_DIR: runtime = '' } = environment;
  return address || `unix:path=${runtime}/bus`;
}

/**
 * The socket of the first `unix:` address in the list, ready for `net.connect`: an abstract name begins with
 * NUL. Throws where there is none.
 */
export function socketPath(address: string): string {
  const unix = /(?:^|;)unix:([^;]*)/.exec(address)?.[1] ?? '';
  const options = new Map(unix.split(',').map(readOption));
  const name = options.get('abstract');
  const path = name === undefined ? options.get('path') : `\0${name}`;
  if (path === undefined) throw new Error('No session bus: its address names no Unix socket');
  return path;
}

function readOption(option: string): readonly [key: string, value: string] {
  const [key = '', value = ''] = option.split('=', 2);
  return [key, decodeURIComponent(value)];
}
