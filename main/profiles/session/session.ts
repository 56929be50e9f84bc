import type { EpochMs, Opener } from '../../../preload/vocabulary';
import type { ErrorBody, TokenSet } from '../../oauth/token-answer';
import { type AccessToken, accessTokenFrom, timeLeft } from './access-token';
import type { Change, Patience } from '../ports';
import { Renewal } from './renewal';
import type { SessionPorts } from './session-ports';
import { guarded } from '../guarded';
import { createSingleFlight } from '../single-flight';
import { type Current, type SessionState, settled, type SettledState, tokenOf } from './state';
import * as transitions from './transitions';
import { cutShort, type Moment, mayRenew, nextMoment, stepAt } from './upkeep';

/** One profile's sign-in and its token, kept fresh. Until `restore` has read the keychain it is `refreshing`, or known to have ended. */
export class Session {
  readonly #ports: SessionPorts;
  readonly #renewal: Renewal;
  #state: SessionState;
  /** Rises with every sign-in and sign-out: a reply that was asked for under another number is dropped. */
  #generation = 0;
  #reading: Promise<void> | null = null;
  readonly #renewing = createSingleFlight<void>();
  readonly #upkeep = createSingleFlight<void>();
  readonly #leaving = createSingleFlight<Change>();
  #triedAt: EpochMs = -Infinity;

  constructor(ports: SessionPorts) {
    this.#ports = ports;
    this.#state = transitions.ended(ports.ended) ?? { kind: 'refreshing', token: null };
    this.#renewal = new Renewal({
      ...ports,
      // A reply waits for a sign-out under way: its tokens are kept only if the sign-out failed.
      renew: (refreshToken) => ports.renew(refreshToken).finally(() => this.#leaving.running),
    });
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Whether the token can be renewed. */
  get renews(): boolean {
    return this.#renewal.canRenew;
  }

  /** When the token renews itself; null where nothing is planned. */
  get renewsAt(): EpochMs | null {
    return this.#renewal.plannedFor(settled(this.#state));
  }

  /** When there is something to do next; null where nothing is planned. */
  get wakeAt(): EpochMs | null {
    return nextMoment(settled(this.#state), this.#moment);
  }

  /** Reads the keychain: at the start, and whenever it did not answer before. */
  restore(patience: Patience): Promise<void> {
    return (this.#reading = this.#read(patience));
  }

  async #read(patience: Patience): Promise<void> {
    const generation = this.#generation;
    this.#triedAt = this.#ports.clock.now();
    const loaded = await this.#ports.vault.load(patience);
    if (generation !== this.#generation) return;
    if (loaded.kind !== 'loaded') return this.#settle(transitions.keychainState(loaded));
    // Reading the keychain is no request: a renewal that is due may follow at once.
    this.#triedAt = -Infinity;
    const { accessToken: token, refreshToken } = loaded;
    if (token === null && refreshToken === null)
      return this.#settle(transitions.ended(this.#ports.ended) ?? { kind: 'signed-out' });
    if (token === null || timeLeft(token, this.#ports.clock.now()) === 0) return this.#renew(token);
    this.#settle({ kind: 'valid', token, notSaved: null });
    // Not `tick`, which may be what waits for this.
    return this.#keepUp('all');
  }

  /** Looks at the clock and does what is due, or only saves. A tick during another one joins it. */
  tick(what: 'all' | 'saving' = 'all'): Promise<void> {
    return this.#upkeep.join(() => this.#keepUp(what));
  }

  /** The network is back, or the computer woke up. */
  nudge(): Promise<void> {
    this.#settle(cutShort(settled(this.#state), this.#triedAt));
    return this.tick();
  }

  /** A token that lasts `minimum` more milliseconds, renewed first if need be. */
  async current(minimum: number): Promise<Current> {
    // A token that lasts long enough is returned at once; only without one is there anything to wait for.
    const lasting = () => transitions.lastingToken(this.#state, minimum, this.#ports.clock.now());
    if (lasting() === null) await this.#reading;
    if (lasting() === null) await this.#renewing.running;
    const token = lasting();
    return token === null ? this.refreshNow() : { ok: true, token };
  }

  /** Renews now, because a person asked. */
  async refreshNow(): Promise<Current> {
    const old = tokenOf(this.#state);
    if (mayRenew(settled(this.#state), this.renews, this.#ports.clock.now())) await this.#renew(old);
    else await this.#renewing.running;
    return transitions.afterRenewal(this.#state, old, this.#ports.clock.now());
  }

  /** A sign-in is under way until `deadline`, by a page in `opener` if it has one. */
  beginSignIn(opener: Opener | null, deadline: EpochMs): void {
    this.#become({ kind: 'signing-in', before: settled(this.#state), opener, deadline, notOpened: null });
  }

  /** The attempt goes on with its page opened in the other way, or with the words why it could not be opened. */
  signInGoesOn(news: transitions.SignInNews): void {
    this.#become(transitions.afterNews(this.#state, news));
  }

  /** A sign-in failed or was cancelled: everything is as before. */
  abandonSignIn(): void {
    this.#become(settled(this.#state));
  }

  /** The client was not accepted. A sign-in that still holds is kept. */
  refuseSignIn(problem: ErrorBody): void {
    this.#become(transitions.afterRefusal(settled(this.#state), problem));
  }

  /** Takes the tokens of a new sign-in in place of the old ones. */
  async signedIn(tokens: TokenSet): Promise<void> {
    const generation = (this.#generation += 1);
    // Nobody need wait for a reply that will be dropped.
    this.#renewing.abandon();
    const { clock, vault, assumed } = this.#ports;
    const token = accessTokenFrom(tokens, clock.now(), assumed());
    if (this.#leaving.running !== null) await this.#leaving.running;
    if (generation !== this.#generation) return;
    // Another account's refresh token must not outlive its sign-in.
    if (tokens.refreshToken === null) vault.forgetRefreshToken();
    const notSaved = await vault.keep(token, tokens.refreshToken);
    if (generation !== this.#generation) return;
    this.#become({ kind: 'valid', token, notSaved });
  }

  /** Deletes the tokens. Only when both are gone is the session signed out; else everything stays, and the fault is returned. */
  signOut(): Promise<Change> {
    return this.#leaving.join(() => this.#leave());
  }

  async #leave(): Promise<Change> {
    const generation = this.#generation;
    const change = await this.#ports.vault.clear();
    if (generation !== this.#generation) return change;
    if (change.kind === 'done') {
      this.#generation += 1;
      this.#become({ kind: 'signed-out' });
    } else if (!this.#ports.vault.isSaved)
      this.#settle(transitions.afterSaving(settled(this.#state), change));
    return change;
  }

  get #moment(): Moment {
    return { now: this.#ports.clock.now(), renewsAt: this.renewsAt, triedAt: this.#triedAt };
  }

  #become(next: SessionState): void {
    this.#state = next;
    // Whoever hears of it is not to hold up what comes next: a renewal would stay under way for ever.
    guarded(this.#ports.changed, (cause) => this.#ports.report('change', cause));
  }

  /** Moves on below a sign-in that may be under way. */
  #settle(next: SettledState): void {
    this.#become(this.#state.kind === 'signing-in' ? { ...this.#state, before: next } : next);
  }

  async #keepUp(what: 'all' | 'saving'): Promise<void> {
    if (this.#renewing.running !== null) return this.#renewing.running;
    // Saving comes first: renewing may replace what is to be saved.
    const { vault } = this.#ports;
    if (!vault.isSaved) {
      const fault = await this.#renewal.save();
      // The state as it is by now: whoever signed in meanwhile is not to be taken back to the token of before.
      this.#settle(transitions.afterSaving(settled(this.#state), vault.isSaved ? null : fault));
    }
    const step = what === 'all' ? stepAt(settled(this.#state), this.#moment) : null;
    if (step === 'restore') await this.restore('background');
    if (step === 'renew') await this.#renew(tokenOf(this.#state));
  }

  /** One renewal at a time: whoever comes second waits for the first. None begins while somebody signs out. */
  async #renew(token: AccessToken | null): Promise<void> {
    if (this.#leaving.running === null) await this.#renewing.join(() => this.#renewOnce(token));
  }

  async #renewOnce(token: AccessToken | null): Promise<void> {
    const generation = this.#generation;
    this.#triedAt = this.#ports.clock.now();
    this.#settle({ kind: 'refreshing', token });
    const next = await this.#renewal.run(token, () => generation === this.#generation);
    if (next !== null) this.#settle(next);
  }
}
