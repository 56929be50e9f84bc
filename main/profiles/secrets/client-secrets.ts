import type { ProfileId } from '../../../preload/vocabulary';
import { entriesOf } from './keychain-entries';
import { isFault, valueOf } from './lookup';
import type { Change, Keychain, KeychainFault, Patience } from '../ports';

/** Which client secrets there have to be: of the profile's own client, and of the one that its sign-in was made by. */
export interface NeededSecrets {
  readonly own: () => boolean;
  readonly held: () => boolean;
}

/** The client secrets of one profile; they are in force once the keychain has them. */
export class ClientSecrets {
  readonly #entries: ReturnType<typeof entriesOf>;
  readonly #keychain: () => Keychain;
  readonly #needed: NeededSecrets;
  #own: string | null = null;
  #held: string | null = null;

  constructor(profile: ProfileId, keychain: () => Keychain, needed: NeededSecrets) {
    this.#entries = entriesOf(profile);
    this.#keychain = keychain;
    this.#needed = needed;
  }

  /** That of the profile's own client, where its grant needs one. */
  get own(): string | null {
    return this.#own;
  }

  /** That of the sign-in in force, where the profile's own is another client's. */
  get held(): string | null {
    return this.#held;
  }

  /** Reads those that are needed; a fault says nothing about them. */
  async load(patience: Patience): Promise<KeychainFault | null> {
    if (this.#needed.own()) {
      const secret = await this.#keychain().get(this.#entries.clientSecret, patience);
      if (isFault(secret)) return secret;
      this.#own = valueOf(secret);
    }
    if (this.#needed.held()) {
      const secret = await this.#keychain().get(this.#entries.heldSecret, patience);
      if (isFault(secret)) return secret;
      this.#held = valueOf(secret);
    }
    return null;
  }

  /** Keeps the profile's own; null deletes it. */
  async keep(secret: string | null): Promise<Change> {
    const name = this.#entries.clientSecret;
    const change = await (secret === null
      ? this.#keychain().delete(name, 'person')
      : this.#keychain().set(name, secret, 'person'));
    if (change.kind === 'done') this.#own = secret;
    return change;
  }

  /** Keeps the own one a second time, before another takes its place; the first that is held stays. */
  async hold(): Promise<Change> {
    const secret = this.#own;
    if (secret === null || this.#held !== null) return { kind: 'done' };
    const change = await this.#keychain().set(this.#entries.heldSecret, secret, 'person');
    if (change.kind === 'done') this.#held = secret;
    return change;
  }

  /** Forgets the one that is held: the sign-in it belonged to is over. */
  dropHeld(): Promise<Change> {
    this.#held = null;
    return this.#keychain().delete(this.#entries.heldSecret, 'person');
  }

  /** Deletes both. */
  async clear(): Promise<Change> {
    const change = await this.keep(null);
    return change.kind === 'done' ? this.dropHeld() : change;
  }
}
