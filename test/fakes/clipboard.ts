import type { SharedClipboard } from '../../main/profiles/copying/clipboard-keeper';

/** A clipboard in memory. */
export interface FakeClipboard extends SharedClipboard {
  /** What is on it; another program copies by writing here. */
  text: string;
  /** What Token Tray did to it, in order. */
  readonly did: readonly string[];
  /** From now on every call rejects with this; null ends that. */
  fail(cause: Error | null): void;
}

/** Builds an empty clipboard, which notes in `did` what is done to it. */
export function createFakeClipboard(did: string[] = []): FakeClipboard {
  let failure: Error | null = null;
  const call = (what: string): void => {
    if (failure !== null) throw failure;
    did.push(what);
  };
  const clipboard: FakeClipboard = {
    text: '',
    did,
    fail: (cause) => void (failure = cause),
    async writeSecret(text) {
      call(`clipboard: ${text}`);
      clipboard.text = text;
    },
    async readText() {
      call('read clipboard');
      return clipboard.text;
    },
    async clear() {
      call('clear clipboard');
      clipboard.text = '';
    },
  };
  return clipboard;
}
