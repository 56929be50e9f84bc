import type { EpochMs } from '../../../preload/vocabulary';
import { type TokenAnswer, transient, type TransientAnswer } from '../../oauth/token-answer';
import { type AccessToken, accessTokenFrom, type Assumed } from './access-token';
import type { Alone, Clock, KeychainFault, Random } from '../ports';
import type { RememberedEnd } from './remembered-end';
import { renewedElsewhere } from './renewed-elsewhere';
import { backoff, dueAt, isDue, shortestPause } from './schedule';
import type { EndReason, SettledState } from './state';
import { Answers, type Unanswered } from './unanswered';
import type { Vault } from '../secrets/vault';

/** After this many incomprehensible answers in a row a person is asked to look. */
const patience = 5;

/** A renewal that could not even be asked for, or not be kept, is tried again like one that did not get through. */
const unforeseen = transient('internal');

/** What renewing the token of one profile needs. */
export interface RenewalPorts {
  readonly clock: Clock;
  readonly random: Random;
  readonly vault: Vault;
  readonly alone: Alone;
  readonly unanswered: Unanswered;
  readonly ended: RememberedEnd;
  /** Asks the token endpoint by a refresh token (RFC 6749 §6), or without one as at first. */
  readonly renew: (refreshToken: string | null) => Promise<TokenAnswer>;
  /** Whether the grant renews by asking again, without a refresh token (RFC 6749 §4.4.3). */
  readonly asksAgain: () => boolean;
  readonly assumed: () => Assumed;
  /** Why the provider would end the sign-in now. */
  readonly endReason: () => EndReason;
  /** Something failed that no answer foresees. */
  readonly report: (what: string, cause: unknown) => void;
}

/** Renews the token of one profile and tells what the answer makes of the session. */
export class Renewal {
  readonly #ports: RenewalPorts;
  readonly #answers: Answers;
  readonly #jitter: number;
  #faults = 0;
  #refusals = 0;

  constructor(ports: RenewalPorts) {
    this.#ports = ports;
    this.#answers = new Answers(ports);
    this.#jitter = ports.random.fraction();
  }

  /** Whether there is something to renew with. */
  get canRenew(): boolean {
    return this.#ports.asksAgain() || this.#ports.vault.refreshToken !== null;
  }

  /** When the token of a state renews itself, or that is tried again; null where nothing is planned. */
  plannedFor(state: SettledState): EpochMs | null {
    if (!this.canRenew) return null;
    if (state.kind === 'offline') return state.retryAt;
    return state.kind === 'valid' ? dueAt(state.token, this.#jitter) : null;
  }

  /**
   * One request; none when another process has renewed meanwhile; two when the keychain turns out to
   * hold a newer refresh token than the one refused.
   * @param stillWanted asked after each wait; once false, the reply came too late and nothing is kept of it.
   * @returns the state that follows, or null when the reply was dropped.
   */
  async run(token: AccessToken | null, stillWanted: () => boolean): Promise<SettledState | null> {
    const next = await this.#outcome(token, stillWanted).catch((cause: unknown) => {
      this.#ports.report('renewal', cause);
      return this.#wait(unforeseen, token);
    });
    if (next === null || !stillWanted()) return null;
    const { ended } = this.#ports;
    if (next.kind === 'needs-sign-in') ended.note(next.reason);
    // A newer refresh token than the refused one may have come into the keychain from elsewhere.
    else if (next.kind === 'valid' && ended.reason() !== null) ended.note(null);
    return next;
  }

  /** Tries again to save what an earlier renewal brought. */
  async save(): Promise<KeychainFault | null> {
    const { vault } = this.#ports;
    const notSaved = await vault.save('background');
    if (vault.isSaved) this.#answers.saved();
    return notSaved;
  }

  async #outcome(token: AccessToken | null, stillWanted: () => boolean): Promise<SettledState | null> {
    return this.canRenew ? this.#ports.alone(() => this.#next(token, stillWanted)) : this.#end(token);
  }

  /** The state that follows when nothing can renew the token. */
  async #end(token: AccessToken | null): Promise<SettledState> {
    const { clock, ended, vault } = this.#ports;
    // A token without an end is still valid: somebody only wanted a newer one.
    if (token?.expiresAt === null) return { kind: 'valid', token, notSaved: null };
    // A token that seems expired because the clock was set back may be valid again tomorrow.
    if (token !== null && token.expiresAt <= clock.now()) await vault.discardAccessToken();
    const now = this.#ports.endReason();
    // Only who saw it knows whether the provider refused the refresh token or never gave one.
    const reason = now === 'ended-by-provider' ? (ended.reason() ?? 'no-refresh-token') : now;
    return { kind: 'needs-sign-in', token, reason, description: null };
  }

  async #next(token: AccessToken | null, stillWanted: () => boolean): Promise<SettledState | null> {
    const { asksAgain, renew, vault } = this.#ports;
    const theirs = await renewedElsewhere(this.#ports, token);
    if (!stillWanted()) return null;
    if (theirs !== null && this.#isFresh(theirs)) return { kind: 'valid', token: theirs, notSaved: null };
    const { refreshToken } = vault;
    const asks = asksAgain() || refreshToken === null;
    const answer = await (asks ? renew(null) : this.#refresh(refreshToken, stillWanted));
    return stillWanted() ? this.#settle(answer, token) : null;
  }

  #isFresh(token: AccessToken): boolean {
    const now = this.#ports.clock.now();
    return !isDue(token, dueAt(token, this.#jitter) ?? Infinity, now);
  }

  /** `invalid_grant` for a token that has been replaced meanwhile says nothing about its successor. */
  async #refresh(refreshToken: string, stillWanted: () => boolean): Promise<TokenAnswer> {
    const answer = await this.#answers.noting(() => this.#ports.renew(refreshToken));
    if (answer.kind !== 'ended' || !stillWanted()) return answer;
    const newer = await this.#ports.vault.newerThan(refreshToken);
    return newer === null || !stillWanted() ? answer : this.#ports.renew(newer);
  }

  async #settle(answer: TokenAnswer, token: AccessToken | null): Promise<SettledState> {
    const { clock, vault, assumed, asksAgain } = this.#ports;
    if (answer.kind === 'transient') return this.#wait(answer, token);
    this.#faults = 0;
    this.#refusals = 0;
    switch (answer.kind) {
      case 'misconfigured':
        return { kind: 'attention', token, problem: { code: answer.code, description: answer.description } };
      case 'ended':
        // At once: no server accepts it again, and a dead token would be tried at every start.
        await vault.discardRefreshToken();
        return { kind: 'needs-sign-in', token, reason: this.#endReason(), description: answer.description };
      case 'granted': {
        // An answer without scopes keeps the old ones, not those the profile asks for now (RFC 6749 §6).
        const keepsScopes = token !== null && !asksAgain();
        const before = { ...assumed(), ...(keepsScopes && { scopes: token.scopes }) };
        const fresh = accessTokenFrom(answer.tokens, clock.now(), before);
        this.#answers.granted();
        const notSaved = await vault.keep(fresh, answer.tokens.refreshToken);
        if (notSaved === null) this.#answers.saved();
        return { kind: 'valid', token: fresh, notSaved };
      }
    }
  }

  #endReason(): EndReason {
    const reason = this.#ports.endReason();
    return reason === 'ended-by-provider' && this.#answers.isOneLost ? 'answer-lost' : reason;
  }

  #wait(fault: TransientAnswer, token: AccessToken | null): SettledState {
    this.#faults += 1;
    this.#refusals = fault.cause === 'refused' ? this.#refusals + 1 : 0;
    if (this.#refusals >= patience) {
      const code = fault.code ?? `HTTP ${fault.status}`;
      return { kind: 'attention', token, problem: { code, description: null } };
    }
    const { clock, random } = this.#ports;
    const pause = Math.max(fault.retryAfter ?? backoff(this.#faults, random.fraction()), shortestPause);
    return { kind: 'offline', token, fault, retryAt: clock.now() + pause };
  }
}
