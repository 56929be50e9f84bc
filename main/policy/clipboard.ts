import type { EpochMs, ProfileId } from '../../preload/vocabulary';
import { type SessionState, settled, tokenOf } from '../profiles/session/state';

/** Which token went on the clipboard, and when, by the wall clock. */
export interface CopiedToken {
  readonly profile: ProfileId;
  /** When the token itself came: it tells the token from those that follow it. Null for a refresh token. */
  readonly issuedAt: EpochMs | null;
  readonly copiedAt: EpochMs;
}

/** What a decision about the clipboard is made with. */
export interface ClipboardMoment {
  readonly now: EpochMs;
  /** Seconds after which a copied token is cleared; 0 for never. */
  readonly clearAfter: number;
  /** The session that the token came from; undefined when its profile has been deleted. */
  readonly state: SessionState | undefined;
  /** Whether its profile has another refresh token now than the one that was copied; of no account for others. */
  readonly isReplaced: boolean;
}

/** `clear` it if it still is ours, `look` whether it is, or leave the clipboard unread. */
export type ClipboardStep = 'clear' | 'look' | null;

/** Decides what is to be done. The clipboard is other programs' too: it is read only where something follows from it. */
export function clipboardStep(
  copied: CopiedToken,
  { now, clearAfter, state, isReplaced }: ClipboardMoment,
): ClipboardStep {
  if (state === undefined || settled(state).kind === 'signed-out') return 'clear';
  if (isDueToClear(copied.copiedAt, clearAfter, now)) return 'clear';
  const isOutdated = copied.issuedAt === null ? isReplaced : wasRenewed(copied.issuedAt, state);
  return isOutdated ? 'look' : null;
}

/** When a copied token is cleared; null for never. */
export const clearsAt = (copiedAt: EpochMs, clearAfter: number): EpochMs | null =>
  clearAfter === 0 ? null : copiedAt + clearAfter * 1000;

/** A clock that was turned back by more than a minute cannot tell how long ago it was: sooner is better than late. */
function isDueToClear(copiedAt: EpochMs, clearAfter: number, now: EpochMs): boolean {
  const end = clearsAt(copiedAt, clearAfter);
  return end !== null && (now >= end || now < copiedAt - 60_000);
}

function wasRenewed(issuedAt: EpochMs, state: SessionState): boolean {
  const token = tokenOf(state);
  return token !== null && token.issuedAt !== issuedAt;
}

/** What tells clipboard managers to keep a secret out of their history, by Node's name of the platform. */
const marks: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // Klipper, CopyQ and others; GNOME has nothing of the kind.
  linux: { 'x-kde-passwordManagerHint': 'secret' },
  // What they hold does not matter, but an empty one may be dropped on the way.
  darwin: { 'org.nspasteboard.ConcealedType': '1', 'org.nspasteboard.TransientType': '1' },
  // The last two are a DWORD of 0, little-endian; of the first two it counts that they are there.
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: '\0\0\0\0',
    'Clipboard Viewer Ignore': '\0\0\0\0',
    CanIncludeInClipboardHistory: '\0\0\0\0',
    CanUploadToCloudClipboard: '\0\0\0\0',
  },
};

/** A secret text with its marks, by MIME type: what Electron's `ClipboardItem` puts on the clipboard in one go. */
export function secretItem(text: string, platform: string): Readonly<Record<string, string>> {
  const named = Object.entries(marks[platform] ?? {}).map(([format, content]) => [
    `electron application/osclipboard;format="${format}"`,
    content,
  ]);
  return { 'text/plain': text, ...Object.fromEntries(named) };
}
