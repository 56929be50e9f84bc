import type { ProfileId } from '../../../preload/vocabulary';
import { entriesOf } from './keychain-entries';
import { isFault, valueOf } from './lookup';
import type { Change, Keychain, KeychainFault, Patience } from '../ports';

/** Which client secrets are needed: that of the profile's own client, and that of the current sign-in's client. */
export interface NeededSecrets {
  readonly own: () => boolean;
  readonly held: () => boolean;
}

/**
 * The client secrets of one profile; they count once the keychain has them. One is the profile's own. The other is held
 * while the current sign-in still belongs to an earlier client, so that it can be renewed until the next sign-in.
 */
export class ClientSecrets {
  readonly #entries: ReturnType<typeof entriesOf>;
  readonly #keychain: Keychain;
  readonly #needed: NeededSecrets;
  #wasRead = false;
  #own: string | null = null;
  #held: string | null = null;

  constructor(profile: ProfileId, keychain: Keychain, needed: NeededSecrets) {
    this.#entries = entriesOf(profile);
    this.#keychain = keychain;
    this.#needed = needed;
  }

  /** The secret of the profile's own client; null where its grant needs none, or none is known. */
  get own(): string | null {
    return this.#own;
  }

  /** Whether there is a secret of the profile's own client, for all that is known: a keychain not read yet may hold it. */
  get mayHaveOwn(): boolean {
    return this.#own !== null || !this.#wasRead;
  }

  /** The secret of the earlier client that made the current sign-in; null where that is the profile's own client. */
  get held(): string | null {
    return this.#held;
  }

  /** Reads the secrets that are needed; a fault says nothing about them. */
  async load(patience: Patience): Promise<KeychainFault | null> {
    const fault = await this.#read(patience);
    this.#wasRead = fault === null;
    return fault;
  }

  /** Reads the secrets that are needed, unless the last look has found them out. */
  async loadOnce(): Promise<Change> {
    return (this.#wasRead ? null : await this.load('person')) ?? { kind: 'done' };
  }

  /** Saves the profile's own secret; null deletes it. */
  async keep(secret: string | null): Promise<Change> {
    const name = this.#entries.clientSecret;
    const change = await (secret === null
      ? this.#keychain.delete(name, 'person')
      : this.#keychain.set(name, secret, 'person'));
    if (change.kind === 'done') this.#own = secret;
    return change;
  }

  /** Holds a copy of the own secret before another replaces it; what is held already stays. Both must have been read. */
  async hold(): Promise<Change> {
    const secret = this.#own;
    if (secret === null || this.#held !== null) return { kind: 'done' };
    const change = await this.#keychain.set(this.#entries.heldSecret, secret, 'person');
    if (change.kind === 'done') this.#held = secret;
    return change;
  }

  /** Deletes the held secret: the sign-in it belonged to is over. */
  dropHeld(): Promise<Change> {
    this.#held = null;
    return this.#keychain.delete(this.#entries.heldSecret, 'person');
  }

  /** Deletes both secrets. */
  async clear(): Promise<Change> {
    const change = await this.keep(null);
    return change.kind === 'done' ? this.dropHeld() : change;
  }

  async #read(patience: Patience): Promise<KeychainFault | null> {
    if (this.#needed.own()) {
      const secret = await this.#keychain.get(this.#entries.clientSecret, patience);
      if (isFault(secret)) return secret;
      this.#own = valueOf(secret);
    }
    if (this.#needed.held()) {
      const secret = await this.#keychain.get(this.#entries.heldSecret, patience);
      if (isFault(secret)) return secret;
      this.#held = valueOf(secret);
    }
    return null;
  }
}
