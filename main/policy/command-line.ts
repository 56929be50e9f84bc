/** What each of Chromium's switches would undo; no fuse takes them out of the app. */
const dangers: readonly (readonly [would: string, switches: readonly string[]])[] = [
  [
    'it would let other programs read and steer it',
    ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'],
  ],
  [
    'it would let other code run inside it',
    [
      'load-extension',
      'js-flags',
      'browser-subprocess-path',
      'renderer-cmd-prefix',
      'utility-cmd-prefix',
      'gpu-launcher',
    ],
  ],
  [
    'it would take away what keeps web pages apart from it',
    [
      'no-sandbox',
      'disable-seccomp-filter-sandbox',
      'disable-namespace-sandbox',
      'disable-gpu-sandbox',
      'single-process',
      'disable-web-security',
      'disable-site-isolation-trials',
      'allow-running-insecure-content',
      'unsafely-treat-insecure-origin-as-secure',
    ],
  ],
  [
    'it would send what it says to somebody else',
    ['proxy-server', 'proxy-pac-url', 'host-rules', 'host-resolver-rules'],
  ],
  [
    'it would trust servers that nobody vouches for',
    ['ignore-certificate-errors', 'ignore-certificate-errors-spki-list', 'allow-insecure-localhost'],
  ],
  ['it would write down what is secret', ['ssl-key-log-file', 'log-net-log']],
  ['it would keep secrets in another place than the keychain', ['password-store', 'use-mock-keychain']],
];

/** Whom the command line of a start is read for. */
export interface Start {
  /** Whether a switch was given, by its name without dashes. */
  readonly has: (name: string) => boolean;
  readonly isRoot: boolean;
}

/**
 * Why the app must not start with this command line, in one line; null where it may. `--user-data-dir` is let
 * through: it opens nothing that `XDG_CONFIG_HOME` would not open too. So is `--allow-file-access-from-files`, which
 * Electron gives itself at every start.
 */
export function refusedSwitch({ has, isRoot }: Start): string | null {
  for (const [would, switches] of dangers) {
    const given = switches.find((name) => has(name) && !(isRoot && name === sandboxOff));
    if (given !== undefined)
      return `Token Tray does not start with --${given}: ${would}. Start it without that switch.`;
  }
  return null;
}

/** Chromium has no sandbox for root and does not start without this; whoever is root could read all of it anyway. */
const sandboxOff = 'no-sandbox';

/** All that are refused, by name. */
export const dangerousSwitches: readonly string[] = dangers.flatMap(([, switches]) => switches);
