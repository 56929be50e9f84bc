import type { Opener } from '../../preload/vocabulary';
import type { OAuthClient, Transport } from '../oauth/client';
import type { TokenAnswer } from '../oauth/token-answer';
import { refresh, revoke, type TokenEndpoint } from '../oauth/token-endpoint';
import type { Provider } from '../providers/provider';
import { type SignInFailure, unforeseen } from '../view/sign-in-words';
import { accountName } from './account-name';
import { endReason } from './end-reason';
import type { Change, Clock, Keychain, Random } from './ports';
import { oauthClientOf } from './oauth-client';
import type { LearntFacts, Profile } from './profile';
import { Session } from './session';
import { SignInAttempt, type SignInEnd, type SignInPorts } from './sign-in-attempt';
import { isKeychainState, settled, type SettledState } from './state';
import { Vault } from './vault';

/** What every profile is kept alive with. */
export interface LiveProfilePorts extends Pick<SignInPorts, 'listen' | 'pages'> {
  readonly clock: Clock;
  readonly random: Random;
  readonly keychain: () => Keychain;
  readonly transport: Transport;
  /** The profile in question, as it stands now. */
  readonly profile: () => Profile;
  readonly provider: Provider;
  /** Stores what was learnt from the provider. */
  readonly learn: (facts: LearntFacts) => void;
  readonly changed: () => void;
  /** A sign-in ended, other than by being cancelled. */
  readonly signInEnded: (end: Exclude<SignInEnd, null>, opener: Opener) => void;
  /** Something failed that no table foresees. */
  readonly report: (what: string, cause: unknown) => string;
}

/** A profile with its session, and the sign-in that may be under way. */
export class LiveProfile {
  readonly session: Session;
  readonly #ports: LiveProfilePorts;
  readonly #vault: Vault;
  /** The refresh token in force; for who shows or copies it. */
  readonly refreshToken = (): string | null => this.#vault.refreshToken;
  #attempt: SignInAttempt | null = null;
  #over: Promise<void> = Promise.resolve();
  /** Why the last sign-in came to nothing, and the state in which that was left. */
  #failure: { readonly words: SignInFailure; readonly state: SettledState } | null = null;
  /** The attempt that the sign-in in force came from, if it was made since the start. */
  #signedInBy: SignInAttempt | null = null;

  constructor(ports: LiveProfilePorts) {
    const { clock, random, keychain } = ports;
    this.#ports = ports;
    this.#vault = new Vault(ports.profile().id, keychain, () => ports.profile().grant === 'code-secret');
    this.session = new Session({
      clock,
      random,
      vault: this.#vault,
      refresh: (refreshToken) => this.#refresh(refreshToken),
      assumed: () => ({ usualLife: ports.provider.usualLife, scopes: ports.profile().scopes }),
      endReason: () => endReason(ports.profile().authorizedAt, ports.provider, clock.now()),
      report: ports.report,
      changed: ports.changed,
    });
  }

  get profile(): Profile {
    return this.#ports.profile();
  }

  get provider(): Provider {
    return this.#ports.provider;
  }

  /** The attempt under way, if there is one. */
  get attempt(): SignInAttempt | null {
    return this.#attempt;
  }

  /** Why the last sign-in came to nothing; null once anything else has happened. */
  get lastFailure(): SignInFailure | null {
    return this.#failure?.state === this.session.state ? this.#failure.words : null;
  }

  /**
   * Begins to sign in; an attempt that waits in the other kind of page is moved here instead.
   * @param again asks anew although there is a sign-in: it is in force until the new one has succeeded.
   */
  async signIn(opener: Opener, again = false): Promise<void> {
    const running = this.#attempt;
    if (running !== null && running.link !== null && running.opener !== opener)
      return this.#move(running, opener);
    running?.cancel();
    const attempt = new SignInAttempt(this.#signInPorts(again), opener);
    this.#attempt = attempt;
    this.#failure = null;
    return (this.#over = this.#over.then(() => this.#run(attempt)));
  }

  /** The same attempt in the other kind of page, which the profile remembers. */
  #move(attempt: SignInAttempt, opener: Opener): Promise<void> {
    this.#ports.learn({ opener });
    return attempt.open(opener);
  }

  /** Keeps a client secret that was typed; null drops the one there is. */
  keepClientSecret(secret: string | null): Promise<Change> {
    return this.#vault.keepClientSecret(secret);
  }

  /** Ends the attempt under way, if there is one; what it may still wait for changes nothing any more. */
  cancelSignIn(): void {
    this.#attempt?.cancel();
    if (this.#attempt !== null) this.session.abandonSignIn();
  }

  /** Cancels a sign-in that waits, and resolves once renewing and saving have come to their end. */
  async rest(): Promise<void> {
    this.cancelSignIn();
    await Promise.allSettled([this.#over, this.session.tick()]);
  }

  /** Revokes where the provider can, deletes the tokens, and says which keychain fault left them in place. */
  async signOut(): Promise<Change> {
    this.cancelSignIn();
    const { refreshToken } = this.#vault;
    const change = await this.session.signOut();
    if (change.kind !== 'done') return change;
    this.#signedInBy = null;
    this.#ports.learn({ account: null, authorizedAt: null, remindedDays: null });
    if (refreshToken !== null) void this.#revoke(refreshToken);
    return change;
  }

  async #run(attempt: SignInAttempt): Promise<void> {
    try {
      await attempt.run((end) => this.#ended(attempt, end));
    } catch (cause) {
      this.session.abandonSignIn();
      this.#ended(attempt, unforeseen(this.#ports.report('sign-in', cause)));
    } finally {
      if (this.#attempt === attempt) this.#attempt = null;
    }
  }

  #ended(attempt: SignInAttempt, end: SignInEnd): void {
    if (this.#attempt === attempt) this.#attempt = null;
    if (end === null) return;
    if (end === 'signed-in') {
      this.#signedInBy = attempt;
      this.#ports.learn({ authorizedAt: this.#ports.clock.now(), account: null, remindedDays: null });
      void this.#learnAccount(attempt);
    } else this.#failure = { words: end, state: settled(this.session.state) };
    this.#ports.changed();
    this.#ports.signInEnded(end, attempt.opener);
  }

  async #learnAccount(attempt: SignInAttempt): Promise<void> {
    const account = await accountName(this.session, this.#ports.provider, this.#ports.transport);
    // The name of whoever was signed in before is none of the next one's.
    if (account !== null && this.#signedInBy === attempt) this.#ports.learn({ account });
  }

  #signInPorts(again: boolean): SignInPorts {
    const { clock, provider, profile, listen, pages } = this.#ports;
    return {
      clock,
      provider,
      profile,
      listen,
      pages,
      session: this.session,
      // Who signs in after a sign-out may want another account than the browser remembers.
      fresh: () => again || settled(this.session.state).kind === 'signed-out',
      client: () => this.#client(),
      endpoint: (server, client) => this.#endpoint(server, client),
    };
  }

  #client(): OAuthClient | SignInFailure {
    const isReadable = !isKeychainState(settled(this.session.state));
    return oauthClientOf(this.profile, this.#vault.clientSecret, isReadable);
  }

  #endpoint(server: TokenEndpoint['server'], client: OAuthClient): TokenEndpoint {
    const { clock, transport } = this.#ports;
    return { server, client, transport, now: () => clock.now() };
  }

  async #refresh(refreshToken: string): Promise<TokenAnswer> {
    const client = this.#client();
    if ('reason' in client)
      return { kind: 'misconfigured', code: 'invalid_client', description: client.reason };
    return refresh(this.#endpoint(await this.provider.server(), client), refreshToken);
  }

  async #revoke(refreshToken: string): Promise<void> {
    const client = this.#client();
    if ('reason' in client) return;
    await revoke(this.#endpoint(await this.provider.server(), client), refreshToken);
  }
}
