import type { Opener } from '../../preload/vocabulary';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { Provider } from '../providers/provider';
import { AccountStanding } from './sign-in/account-standing';
import type { Attempt, SignInFailure } from './sign-in/attempt';
import { Attempts } from './sign-in/attempts';
import { endReason } from './session/end-reason';
import { type GrantRule, grantRules } from './grant-rules';
import type { ClientSecrets } from './secrets/client-secrets';
import { keepSecrets, readSecrets, secretsOf } from './secrets/keep-secrets';
import type { LiveProfilePorts } from './live-profile-ports';
import type { Change, KeychainFault } from './ports';
import type { Profile } from './profile';
import { ProfileClients } from './sign-in/profile-clients';
import { rememberedEndOf } from './session/remembered-end';
import { Session } from './session/session';
import { unansweredOf } from './session/unanswered';
import { isKeychainState, settled, tokenOf } from './session/state';
import { factsOfNone, factsOfSignIn } from './sign-in/sign-in-facts';
import { asSignedIn, isSameClient } from './terms';
import { createUnfailingKeychain } from './secrets/unfailing-keychain';
import { type NotSaved, Vault } from './secrets/vault';

/** A profile with its session, its attempts to sign in and its secrets. */
export class LiveProfile {
  readonly session: Session;
  /** What the provider says of who is signed in. */
  readonly standing: AccountStanding;
  readonly #ports: LiveProfilePorts;
  readonly #secrets: ClientSecrets;
  readonly #vault: Vault;
  readonly #clients: ProfileClients;
  readonly #attempts: Attempts;

  constructor(ports: LiveProfilePorts) {
    const { clock, report } = ports;
    this.#ports = ports;
    const keychain = createUnfailingKeychain(ports.keychain, report);
    const asOfSignIn = () => asSignedIn(ports.profile());
    this.#secrets = secretsOf(ports.profile, keychain);
    this.#vault = new Vault(ports.profile().id, keychain, this.#secrets);
    const isReadable = () => !isKeychainState(settled(this.session.state));
    this.#clients = new ProfileClients(ports, this.#secrets, isReadable);
    this.session = new Session({
      ...ports,
      vault: this.#vault,
      unanswered: unansweredOf(ports),
      ended: rememberedEndOf(ports),
      renew: (refreshToken) => this.#clients.renew(refreshToken),
      asksAgain: () => this.ruleInForce.renewal === 'ask-again',
      assumed: () => ({ usualLife: this.provider.usualLife, scopes: asOfSignIn().scopes }),
      endReason: () => endReason(asOfSignIn(), this.provider, clock.now()),
    });
    this.standing = new AccountStanding(ports);
    const { session } = this;
    const signedIn = (profile: Profile) => this.#signedIn(profile);
    this.#attempts = new Attempts({ ...ports, session, clients: this.#clients, signedIn });
  }

  get profile(): Profile {
    return this.#ports.profile();
  }

  /** The rule that the next sign-in follows. */
  get rule(): GrantRule {
    return grantRules[this.profile.grant];
  }

  /** The rule of the current sign-in; the profile may have been given another grant since. */
  get ruleInForce(): GrantRule {
    return grantRules[asSignedIn(this.profile).grant];
  }

  get provider(): Provider {
    return this.#ports.provider();
  }

  /** Whether there is a sign-in made with the profile as it stands now, or there may soon be one. */
  get isSignedIn(): boolean {
    const state = settled(this.session.state);
    if (this.attempt !== null) return true;
    if (state.kind === 'needs-sign-in') return false;
    // Until the keychain has been read, there may be one in it.
    const mayBeKept = isKeychainState(state) || state.kind === 'refreshing';
    return mayBeKept || tokenOf(state) !== null || this.#vault.refreshToken !== null;
  }

  /** Whether the secret of the profile's own client is stored, for all that is known. */
  get hasSecret(): boolean {
    return this.#secrets.mayHaveOwn;
  }

  /** The attempt to sign in under way, if there is one. */
  get attempt(): Attempt | null {
    return this.#attempts.current;
  }

  /** Why the last sign-in failed; null once anything else has happened. */
  get lastFailure(): SignInFailure | null {
    return this.#attempts.lastFailure;
  }

  /** Speaks no more of why the last sign-in failed. */
  forgetFailure(): void {
    this.#attempts.forgetFailure();
  }

  /** The current refresh token, to show or copy it. */
  refreshToken(): string | null {
    return this.#vault.refreshToken;
  }

  /** What the keychain has not taken, and why; null where it has everything. */
  get notSaved(): NotSaved | null {
    return this.#vault.notSaved;
  }

  /** Whether the sign-in would end with the app, because the keychain has not taken it. */
  endsWithApp(): boolean {
    return this.ruleInForce.renewal !== 'ask-again' && this.#vault.isInMemoryOnly;
  }

  /**
   * Begins to sign in; an attempt that waits in the other kind of page is moved to this one instead.
   * @param opener the profile's own, or another that a person chose, which the profile remembers
   * @param again signs in although there is a sign-in, which stays in force until the new one has succeeded.
   */
  signIn(opener: Opener, again = false): Promise<void> {
    return this.#attempts.start(opener, again);
  }

  /** Ends the attempt under way, if there is one. */
  cancelSignIn(): void {
    this.#attempts.cancel();
  }

  /** Resolves once no attempt to sign in has a page or a port any more. */
  over(): Promise<void> {
    return this.#attempts.over();
  }

  /** Revokes where the provider can, deletes the tokens, and says which keychain fault left them in place. */
  async signOut(): Promise<Change> {
    this.cancelSignIn();
    const { refreshToken } = this.#vault;
    const client = this.#clients.inForce();
    const change = await this.session.signOut();
    if (change.kind !== 'done') return change;
    this.standing.forget();
    this.#ports.learn(factsOfNone);
    if (this.#secrets.held !== null) await this.#secrets.dropHeld();
    if (refreshToken !== null) void this.#clients.revoke(refreshToken, client);
    return change;
  }

  /** Cancels a sign-in that waits, and lets renewing and saving end. Starts no renewal: its answer might come too late. */
  async rest(): Promise<void> {
    this.cancelSignIn();
    await Promise.allSettled([this.over(), this.session.tick('saving')]);
  }

  /** Reads the secrets that saving a draft needs to know; to be called before the profile takes it over. */
  readSecrets(draft: ProfileDraft): Promise<Change> {
    return readSecrets(this.#secrets, this.profile, draft);
  }

  /** Keeps what a saved draft says of the client secret; `before` is the profile as it was, null for a new one. */
  keepSecrets(before: Profile | null, draft: ProfileDraft): Promise<Change> {
    return keepSecrets(this.#secrets, before, this.profile, draft);
  }

  /** Deletes every client secret of the profile. */
  deleteSecrets(): Promise<Change> {
    return this.#secrets.clear();
  }

  /** Saves the current refresh token again: the keychain has changed. */
  saveAgain(): Promise<KeychainFault | null> {
    return this.#vault.saveAgain();
  }

  /** From now on the current sign-in is the one that was made with `profile`. */
  #signedIn(profile: Profile): void {
    this.standing.forget();
    this.#ports.learn(factsOfSignIn(this.profile, profile, this.#ports.clock.now()));
    const isDone = this.#secrets.held !== null && isSameClient(this.profile, profile);
    if (isDone) void this.#secrets.dropHeld();
    if (grantRules[profile.grant].responseType === null) return;
    this.#askForAccount().catch((cause) => this.#ports.report('account', cause));
  }

  /** Asks for the name of who has signed in, and for what only a first call shows. */
  async #askForAccount(): Promise<void> {
    const current = await this.session.current(0);
    if (current.ok) await this.standing.ask(current.token.text);
  }
}
