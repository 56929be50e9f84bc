import type { CopiedForm, EpochMs, ProfileId } from '../../../preload/vocabulary';
import { clearsAt, clipboardStep, type CopiedToken } from '../../policy/clipboard';
import type { Clock } from '../ports';
import { longestTick } from '../session/schedule';
import type { SessionState } from '../session/state';
import { createQueue } from '../queue';

/** The clipboard that all programs share. Each call rejects when the system does not answer. */
export interface SharedClipboard {
  /** Puts a secret text there, marked as one where the platform can. */
  writeSecret(text: string): Promise<void>;
  /** The text that is there, whoever put it there; empty when there is none. */
  readText(): Promise<string>;
  clear(): Promise<void>;
}

/** What keeping the clipboard needs of the app. */
export interface ClipboardKeeperPorts {
  readonly clock: Clock;
  readonly clipboard: SharedClipboard;
  /** Remembers a text without keeping it; what it returns tells whether another text is the same. */
  readonly matcher: (text: string) => (other: string) => boolean;
  /** Seconds after which a copied token is cleared; 0 for never. */
  readonly clearAfter: () => number;
  /** The session of a profile; undefined when there is no such profile any more. */
  readonly stateOf: (profile: ProfileId) => SessionState | undefined;
  /** The refresh token of a profile; null for none. */
  readonly refreshTokenOf: (profile: ProfileId) => string | null;
  /** Something changed that is shown or planned. */
  readonly changed: () => void;
}

/** Which token a text holds, and in which form. */
export type Copied = Omit<CopiedToken, 'copiedAt'> & { readonly format: CopiedForm };

/** What is known of the text on the clipboard; never the text itself. */
interface Held extends Copied, CopiedToken {
  readonly isSame: (other: string) => boolean;
  /** Whether it is known, and said, that the token was renewed or replaced since. */
  readonly outdated: 'no' | 'shown' | 'dismissed';
}

/** Looks after the token that was put on the clipboard, for as long as it is still there. */
export class ClipboardKeeper {
  readonly #ports: ClipboardKeeperPorts;
  /** Writing and clearing take turns, so that a token just copied is not cleared in place of the last one. */
  readonly #enqueue = createQueue();
  #held: Held | null = null;
  #triedAt: EpochMs = -Infinity;

  constructor(ports: ClipboardKeeperPorts) {
    this.#ports = ports;
  }

  /** When the clipboard is to be cleared; null where nothing is planned. */
  get wakeAt(): EpochMs | null {
    if (this.#held === null) return null;
    const end = clearsAt(this.#held.copiedAt, this.#ports.clearAfter());
    // A clipboard that did not answer is not asked again at once.
    return end === null ? null : Math.max(end, this.#triedAt + longestTick);
  }

  /** Whether there may be something of ours on the clipboard. */
  get holds(): boolean {
    return this.#held !== null;
  }

  /** Puts a token on the clipboard, in the place of whatever is there. */
  write(text: string, copied: Copied): Promise<void> {
    return this.#enqueue(async () => {
      await this.#ports.clipboard.writeSecret(text);
      const { clock, matcher } = this.#ports;
      this.#hold({ ...copied, copiedAt: clock.now(), isSame: matcher(text), outdated: 'no' });
    });
  }

  /** Does what is due: at a tick, when a session has changed, and when somebody comes to look. */
  tick(): Promise<void> {
    const now = this.#ports.clock.now();
    // Noted before its turn comes: the next look is planned at once.
    if (now >= (this.wakeAt ?? Infinity)) this.#triedAt = now;
    return this.#enqueue(() => this.#keepUp());
  }

  /** Clears the clipboard if it still holds what was put there. */
  clear(): Promise<void> {
    return this.#enqueue(() => this.#clear());
  }

  /** The form in which a token of the profile was copied that is outdated and still there; null for none. */
  outdated(profile: ProfileId): CopiedForm | null {
    const held = this.#held;
    return held?.profile === profile && held.outdated === 'shown' ? held.format : null;
  }

  /** Speaks no more of the token that is there. */
  dismiss(): void {
    if (this.#held !== null) this.#hold({ ...this.#held, outdated: 'dismissed' });
  }

  async #keepUp(): Promise<void> {
    const held = this.#held;
    if (held === null) return;
    const { clock, clearAfter, stateOf } = this.#ports;
    const moment = {
      now: clock.now(),
      clearAfter: clearAfter(),
      state: stateOf(held.profile),
      isReplaced: this.#isReplaced(held),
    };
    const step = clipboardStep(held, moment);
    if (step === 'clear') return this.#clear();
    if (step === 'look' && held.outdated !== 'dismissed') await this.#look();
  }

  #isReplaced({ profile, isSame }: Held): boolean {
    const refreshToken = this.#ports.refreshTokenOf(profile);
    return refreshToken !== null && !isSame(refreshToken);
  }

  async #clear(): Promise<void> {
    if ((await this.#stillThere()) === null) return;
    await this.#ports.clipboard.clear();
    this.#hold(null);
  }

  async #look(): Promise<void> {
    const held = await this.#stillThere();
    if (held?.outdated === 'no') this.#hold({ ...held, outdated: 'shown' });
  }

  /** What is ours on the clipboard; forgotten once somebody else has copied. */
  async #stillThere(): Promise<Held | null> {
    if (this.#held === null) return null;
    const text = await this.#ports.clipboard.readText();
    if (this.#held?.isSame(text) === false) this.#hold(null);
    return this.#held;
  }

  #hold(next: Held | null): void {
    this.#held = next;
    this.#ports.changed();
  }
}
