import type { Opener } from '../../preload/vocabulary';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { Provider } from '../providers/provider';
import { unforeseen } from '../view/sign-in-words';
import { AccountStanding } from './sign-in/account-standing';
import type { Attempt, SignInEnd, SignInFailure } from './sign-in/attempt';
import { ClientSignIn } from './sign-in/client-sign-in';
import { endReason } from './session/end-reason';
import { type GrantRule, grantRules } from './grant-rules';
import type { ClientSecrets } from './secrets/client-secrets';
import { keepSecrets, secretsOf } from './secrets/keep-secrets';
import type { LiveProfilePorts } from './live-profile-ports';
import type { Change } from './ports';
import type { Profile } from './profile';
import { ProfileClients } from './sign-in/profile-clients';
import { Session } from './session/session';
import { unansweredOf } from './session/unanswered';
import type { SignInPorts } from './sign-in/prepared-sign-in';
import { SignInAttempt } from './sign-in/sign-in-attempt';
import { isKeychainState, settled, type SettledState } from './session/state';
import { factsOfNone, factsOfSignIn } from './sign-in/sign-in-facts';
import { asSignedIn, isSameClient } from './terms';
import { Vault } from './secrets/vault';

/** A profile with its session, and the sign-in that may be under way. */
export class LiveProfile {
  readonly session: Session;
  /** What the provider says of who is signed in. */
  readonly standing: AccountStanding;
  readonly #ports: LiveProfilePorts;
  readonly #secrets: ClientSecrets;
  readonly #vault: Vault;
  readonly #clients: ProfileClients;
  /** The refresh token in force; for who shows or copies it. */
  readonly refreshToken = (): string | null => this.#vault.refreshToken;
  /** Waits until no attempt has a page or a port any more. */
  readonly over = (): Promise<void> => this.#over;
  /** Saves the refresh token in force once more. */
  readonly saveAnew = () => this.#vault.saveAnew();
  /** Deletes every client secret of the profile. */
  readonly deleteSecrets = (): Promise<Change> => this.#secrets.clear();
  /** Whether the sign-in would end with the app, for the keychain has not taken it. */
  readonly endsWithApp = (): boolean => this.rule.renewal !== 'ask-again' && this.#vault.isInMemoryOnly;
  #attempt: Attempt | null = null;
  #over: Promise<void> = Promise.resolve();
  /** Why the last sign-in came to nothing, and the state in which that was left. */
  #failure: { readonly words: SignInFailure; readonly state: SettledState } | null = null;

  constructor(ports: LiveProfilePorts) {
    const { clock, keychain } = ports;
    this.#ports = ports;
    const signedIn = () => asSignedIn(ports.profile());
    this.#secrets = secretsOf(ports.profile, keychain);
    this.#vault = new Vault(ports.profile().id, keychain, this.#secrets);
    const isReadable = () => !isKeychainState(settled(this.session.state));
    this.#clients = new ProfileClients(ports, this.#secrets, isReadable);
    this.session = new Session({
      ...ports,
      vault: this.#vault,
      unanswered: unansweredOf(ports),
      renew: (refreshToken) => this.#clients.renew(refreshToken),
      asksAgain: () => grantRules[signedIn().grant].renewal === 'ask-again',
      assumed: () => ({ usualLife: this.provider.usualLife, scopes: signedIn().scopes }),
      endReason: () => endReason(signedIn(), this.provider, clock.now()),
    });
    this.standing = new AccountStanding(ports);
  }

  get profile(): Profile {
    return this.#ports.profile();
  }

  get rule(): GrantRule {
    return grantRules[this.profile.grant];
  }

  get provider(): Provider {
    return this.#ports.provider();
  }

  /** Whether there is a sign-in, or there may soon be one, that was made with the profile as it stands now. */
  get isSignedIn(): boolean {
    const { kind } = settled(this.session.state);
    return this.#attempt !== null || (kind !== 'signed-out' && kind !== 'needs-sign-in');
  }

  /** The attempt under way, if there is one. */
  get attempt(): Attempt | null {
    return this.#attempt;
  }

  /** Why the last sign-in came to nothing; null once anything else has happened. */
  get lastFailure(): SignInFailure | null {
    return this.#failure?.state === this.session.state ? this.#failure.words : null;
  }

  /**
   * Begins to sign in; an attempt that waits in the other kind of page is moved here instead, and that remembered.
   * @param again asks anew although there is a sign-in: it is in force until the new one has succeeded.
   */
  async signIn(opener: Opener, again = false): Promise<void> {
    const running = this.#attempt;
    if (running !== null && running.link !== null && running.opener !== opener) {
      this.#ports.learn({ opener });
      return running.open(opener);
    }
    running?.cancel();
    // Whatever is changed while the browser is open, the sign-in is made with what it was begun with.
    const { profile } = this;
    const ports = this.#signInPorts(profile, again);
    const attempt =
      this.rule.responseType === null ? new ClientSignIn(ports) : new SignInAttempt(ports, opener);
    this.#attempt = attempt;
    this.#failure = null;
    return (this.#over = this.#over.then(() => this.#run(attempt, profile)));
  }

  /** Keeps what a draft that was saved says of the client secret. */
  keepSecrets(draft: ProfileDraft): Promise<Change> {
    return keepSecrets(this.#secrets, this.profile, draft);
  }

  /** Ends the attempt under way, if there is one; what it may still wait for changes nothing any more. */
  cancelSignIn(): void {
    this.#attempt?.cancel();
    if (this.#attempt !== null) this.session.abandonSignIn();
  }

  /** Cancels a sign-in that waits, and lets renewing and saving end; begins no renewal, whose answer may come too late. */
  async rest(): Promise<void> {
    this.cancelSignIn();
    await Promise.allSettled([this.#over, this.session.tick('saving')]);
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

  async #run(attempt: Attempt, profile: Profile): Promise<void> {
    try {
      await attempt.run((end) => this.#ended(attempt, profile, end));
    } catch (cause) {
      this.session.abandonSignIn();
      this.#ended(attempt, profile, unforeseen(this.#ports.report('sign-in', cause)));
    } finally {
      if (this.#attempt === attempt) this.#attempt = null;
    }
  }

  #ended(attempt: Attempt, profile: Profile, end: SignInEnd): void {
    if (this.#attempt === attempt) this.#attempt = null;
    if (end === null) return;
    if (end === 'signed-in') {
      this.standing.forget();
      this.#learnSignIn(profile);
      if (grantRules[profile.grant].responseType !== null)
        this.#askForAccount().catch((cause) => this.#ports.report('account', cause));
    } else this.#failure = { words: end, state: settled(this.session.state) };
    this.#ports.changed();
    this.#ports.signInEnded(end, attempt.opener);
  }

  /** Asks for the name of who has signed in, and for what only a first call shows. */
  async #askForAccount(): Promise<void> {
    const current = await this.session.current(0);
    if (current.ok) await this.standing.ask(current.token.text);
  }

  /** From now on the sign-in in force is the one that was made with `profile`. */
  #learnSignIn(profile: Profile): void {
    this.#ports.learn(factsOfSignIn(this.profile, profile, this.#ports.clock.now()));
    const isDone = this.#secrets.held !== null && isSameClient(this.profile, profile);
    if (isDone) void this.#secrets.dropHeld();
  }

  #signInPorts(profile: Profile, again: boolean): SignInPorts {
    const { clock, listen, pages } = this.#ports;
    const parts = { clock, listen, pages, provider: this.provider, session: this.session };
    return {
      ...parts,
      profile,
      // Who signs in after a sign-out may want another account than the browser remembers.
      fresh: () => again || settled(this.session.state).kind === 'signed-out',
      client: () => this.#clients.next(profile),
      endpoint: (server, client) => this.#clients.endpoint(server, client),
    };
  }
}
