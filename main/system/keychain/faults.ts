import type { KeychainFault } from '../../profiles/ports';
import { piecesMissing } from './pieces';

/** The keychain cannot be used; `reason` is for a person to read. */
export const unavailable = (reason: string): KeychainFault => ({ kind: 'unavailable', reason });

const locked: KeychainFault = { kind: 'locked' };

/** The errors of keytar, of the bus and of the systems below them, by their texts: they carry no codes. */
const known: readonly (readonly [text: RegExp, fault: KeychainFault])[] = [
  // Linux, libsecret: a write into a locked collection; the collection was locked in the meantime.
  [/locked collection|Secret\.Error\.IsLocked/, locked],
  // macOS, Security.framework: -25308, -25293, -128, -25320.
  [/user interaction is not allowed/i, locked],
  [/passphrase you entered is not correct|user cancell?ed|in dark wake/i, locked],
  [
    /Error\.(?:ServiceUnknown|NameHasNoOwner|Spawn\.)|not provided by any/,
    unavailable(
      'No keyring service is running. Install and start gnome-keyring or KWallet, or keep secrets in memory only (Settings).',
    ),
  ],
  [
    /No default collection/,
    unavailable('There is no default keyring yet, or its program has none open. Open or create one.'),
  ],
  [
    /No session bus|ENOENT|ECONNREFUSED|ECONNRESET|EPIPE|autolaunch D-Bus|Could not connect/,
    unavailable(
      'There is no D-Bus session bus to reach the keyring by. Start Token Tray from a desktop session, or keep secrets in memory only (Settings).',
    ),
  ],
  [
    new RegExp(piecesMissing),
    unavailable('Part of what was stored in the keychain is missing. Sign in again to store it anew.'),
  ],
];

/** The outcome that an error of a keychain call stands for. */
export function faultOf(error: unknown): KeychainFault {
  const text = error instanceof Error ? error.message : String(error);
  const match = known.find(([pattern]) => pattern.test(text));
  return match?.[1] ?? unavailable(`The keychain refused: ${text}`);
}

/** Why keytar's native part cannot be loaded, and what to install. */
export function notLoaded(platform: string): KeychainFault {
  if (platform !== 'linux')
    return unavailable(
      'A part of Token Tray that reaches the keychain is missing. Install Token Tray again.',
    );
  return unavailable(
    'The libsecret library is missing. Install libsecret (on Debian and Ubuntu: libsecret-1-0) and start Token Tray again, or keep secrets in memory only (Settings).',
  );
}
