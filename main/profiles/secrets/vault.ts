import type { ProfileId } from '../../../preload/vocabulary';
import type { ClientSecrets } from './client-secrets';
import { entriesOf } from './keychain-entries';
import { type AccessToken, readAccessToken, writeAccessToken } from '../session/access-token';
import { isFault, valueOf } from './lookup';
import type { Change, Keychain, KeychainFault, Patience } from '../ports';

/** What the keychain holds of a profile's sign-in. */
export interface Loaded {
  readonly kind: 'loaded';
  readonly accessToken: AccessToken | null;
  readonly refreshToken: string | null;
}

/** What is in memory only, and why: all that keeps the sign-in alive, or no more than the current access token. */
export interface NotSaved {
  readonly what: 'sign-in' | 'token';
  readonly fault: KeychainFault;
}

/** The tokens of one profile: in memory while the app runs, and in the keychain as soon as it takes them. */
export class Vault {
  readonly #entries: ReturnType<typeof entriesOf>;
  readonly #keychain: Keychain;
  readonly #secrets: ClientSecrets | null;
  #refreshToken: string | null = null;
  /** What the keychain has not taken yet, in the order of saving; null stands for a deletion. */
  #unsaved = new Map<string, string | null>();
  /** Why the keychain did not take it; null where it was not asked yet. */
  #fault: KeychainFault | null = null;

  /** `secrets` are loaded with the tokens. */
  constructor(profile: ProfileId, keychain: Keychain, secrets: ClientSecrets | null = null) {
    this.#entries = entriesOf(profile);
    this.#keychain = keychain;
    this.#secrets = secrets;
  }

  /** The refresh token in force; it may not be in the keychain yet. */
  get refreshToken(): string | null {
    return this.#refreshToken;
  }

  /** Whether the keychain has taken everything. */
  get isSaved(): boolean {
    return this.#unsaved.size === 0;
  }

  /** What the keychain has not taken, and why; null where it has everything, or has not answered yet. */
  get notSaved(): NotSaved | null {
    if (this.isSaved || this.#fault === null) return null;
    return { what: this.isInMemoryOnly ? 'sign-in' : 'token', fault: this.#fault };
  }

  /** Whether the keychain lacks what keeps the sign-in alive: its refresh token or, without one, its access token. */
  get isInMemoryOnly(): boolean {
    const { accessToken, refreshToken } = this.#entries;
    const unsaved = this.#unsaved.get(this.#refreshToken === null ? accessToken : refreshToken);
    return typeof unsaved === 'string';
  }

  /**
   * Reads the client secrets, without which no token can be renewed, and then both tokens. A fault says nothing about
   * what is stored.
   */
  async load(patience: Patience): Promise<Loaded | KeychainFault> {
    const [inForce, unsaved] = [this.#refreshToken, this.#unsaved];
    const fault = (await this.#secrets?.load(patience)) ?? null;
    if (fault !== null) return fault;
    const refresh = await this.#keychain.get(this.#entries.refreshToken, patience);
    if (isFault(refresh)) return refresh;
    const access = await this.#keychain.get(this.#entries.accessToken, patience);
    if (isFault(access)) return access;
    // A sign-in may have replaced the refresh token meanwhile, or a sign-out removed it.
    if (this.#refreshToken === inForce && this.#unsaved === unsaved) this.#refreshToken = valueOf(refresh);
    const text = valueOf(access);
    const accessToken = text === null ? null : readAccessToken(text);
    return { kind: 'loaded', accessToken, refreshToken: this.#refreshToken };
  }

  /**
   * Takes the tokens of a renewal: the refresh token first, so that a rotated one is safe before the access
   * token is announced. Null keeps the refresh token there is (RFC 6749 §6).
   * @returns the fault that left something in memory only; null when all is saved.
   */
  keep(accessToken: AccessToken, replacement: string | null): Promise<KeychainFault | null> {
    const { accessToken: access, refreshToken: refresh } = this.#entries;
    if (replacement !== null && replacement !== this.#refreshToken) {
      this.#refreshToken = replacement;
      // Delete before set: a map keeps the place of a key that it already has.
      this.#unsaved.delete(refresh);
      this.#unsaved.set(refresh, replacement);
    }
    this.#unsaved.delete(access);
    this.#unsaved.set(access, writeAccessToken(accessToken));
    return this.save('background');
  }

  /** Tries to save what is in memory only. */
  async save(patience: Patience): Promise<KeychainFault | null> {
    return (this.#fault = await this.#saveAll(patience));
  }

  async #saveAll(patience: Patience): Promise<KeychainFault | null> {
    // `clear` puts another map in place: a save that a sign-out overtook stops at its next step.
    const batch = this.#unsaved;
    for (const [name, value] of batch) {
      if (batch !== this.#unsaved) return null;
      const change = await (value === null
        ? this.#keychain.delete(name, patience)
        : this.#keychain.set(name, value, patience));
      if (change.kind !== 'done') return change;
      if (batch.get(name) === value) batch.delete(name);
    }
    return null;
  }

  /** Saves the refresh token in force again: the keychain is another one now. */
  saveAgain(): Promise<KeychainFault | null> {
    if (this.#refreshToken !== null) this.#unsaved.set(this.#entries.refreshToken, this.#refreshToken);
    return this.save('background');
  }

  /** The access token that is in the keychain now; null where there is none, or something is still to be saved. */
  async keptAccessToken(): Promise<AccessToken | null> {
    if (!this.isSaved) return null;
    const text = valueOf(await this.#keychain.get(this.#entries.accessToken, 'background'));
    return text === null ? null : readAccessToken(text);
  }

  /** Takes the refresh token from the keychain if it is no longer `used`; null where nothing changed. */
  async newerThan(used: string): Promise<string | null> {
    if (this.#unsaved.has(this.#entries.refreshToken)) return null;
    const stored = valueOf(await this.#keychain.get(this.#entries.refreshToken, 'background'));
    // A sign-in may have replaced it while the keychain was read.
    if (stored === null || stored === used || this.#refreshToken !== used) return null;
    this.#refreshToken = stored;
    return stored;
  }

  /** Forgets the refresh token, and deletes it from the keychain if that still holds the same one. */
  async discardRefreshToken(): Promise<void> {
    const name = this.#entries.refreshToken;
    const dead = this.#refreshToken;
    this.#refreshToken = null;
    this.#unsaved.delete(name);
    const stored = valueOf(await this.#keychain.get(name, 'background'));
    // A sign-in may have stored another one meanwhile, which must stay.
    if (stored !== null && stored === dead && this.#refreshToken === null)
      await this.#keychain.delete(name, 'background');
  }

  /** Deletes the useless access token; if the keychain refuses now, the next save deletes it. */
  discardAccessToken(): Promise<KeychainFault | null> {
    this.#unsaved.set(this.#entries.accessToken, null);
    return this.save('background');
  }

  /** Forgets the tokens of an earlier sign-in; the next save deletes its refresh token from the keychain. */
  forgetRefreshToken(): void {
    this.#refreshToken = null;
    this.#unsaved = new Map([[this.#entries.refreshToken, null]]);
  }

  /** Deletes both tokens, then forgets them. After a fault everything is as before, or still to be saved. */
  async clear(): Promise<Change> {
    const [inForce, unsaved] = [this.#refreshToken, this.#unsaved];
    this.#unsaved = new Map();
    const [refresh, access] = await Promise.all([
      this.#keychain.delete(this.#entries.refreshToken, 'person'),
      this.#keychain.delete(this.#entries.accessToken, 'person'),
    ]);
    // The tokens of a sign-in made meanwhile stay.
    if (this.#refreshToken !== inForce) return access;
    if (refresh.kind === 'done' && access.kind === 'done') this.#refreshToken = null;
    else if (refresh.kind === 'done' && inForce !== null)
      this.#unsaved = new Map([[this.#entries.refreshToken, inForce], ...unsaved]);
    else this.#unsaved = unsaved;
    const change = refresh.kind === 'done' ? access : refresh;
    this.#fault = change.kind === 'done' || this.isSaved ? null : change;
    return change;
  }
}
