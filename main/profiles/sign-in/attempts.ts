import type { Opener } from '../../../preload/vocabulary';
import { unforeseen } from '../../view/sign-in-words';
import { grantRules } from '../grant-rules';
import type { LiveProfilePorts } from '../live-profile-ports';
import type { Profile } from '../profile';
import type { Session } from '../session/session';
import { settled, type SettledState } from '../session/state';
import type { Attempt, SignInEnd, SignInFailure } from './attempt';
import { ClientSignIn } from './client-sign-in';
import type { SignInPorts } from './prepared-sign-in';
import type { ProfileClients } from './profile-clients';
import { SignInAttempt } from './sign-in-attempt';

/** What attempts to sign in need of their profile. */
export interface AttemptsPorts extends LiveProfilePorts {
  readonly session: Session;
  readonly clients: ProfileClients;
  /** An attempt succeeded that was made with `profile`, which may have been edited since. */
  readonly signedIn: (profile: Profile) => void;
}

/** One profile's attempts to sign in: one at a time, a new one cancels the one before. */
export class Attempts {
  readonly #ports: AttemptsPorts;
  #current: Attempt | null = null;
  #over: Promise<void> = Promise.resolve();
  /** Why the last one failed, and the state that the session was left in. */
  #failure: { readonly words: SignInFailure; readonly state: SettledState } | null = null;

  constructor(ports: AttemptsPorts) {
    this.#ports = ports;
  }

  /** The attempt under way, if there is one. */
  get current(): Attempt | null {
    return this.#current;
  }

  /** Why the last attempt failed; null once anything else has happened. */
  get lastFailure(): SignInFailure | null {
    return this.#failure?.state === this.#ports.session.state ? this.#failure.words : null;
  }

  /** Speaks no more of the last failure. */
  forgetFailure(): void {
    this.#failure = null;
    this.#ports.changed();
  }

  /** Resolves once no attempt has a page or a port any more. */
  over(): Promise<void> {
    return this.#over;
  }

  /**
   * Starts an attempt; one that waits in the other kind of page is moved to this one instead.
   * @param opener one that is not the profile's own was chosen by a person, and is remembered
   * @param again signs in although there is a sign-in, which stays in force until the new one has succeeded.
   */
  async start(opener: Opener, again: boolean): Promise<void> {
    const running = this.#current;
    // The same page once more is no choice of it.
    if (running?.opener !== opener) this.#remember(opener);
    if (running !== null && running.link !== null && running.opener !== opener) return running.open(opener);
    running?.cancel();
    // Whatever is edited while the browser is open, an attempt ends with the profile that it began with.
    const profile = this.#ports.profile();
    const ports = this.#attemptPorts(profile, again);
    const { responseType } = grantRules[profile.grant];
    const attempt = responseType === null ? new ClientSignIn(ports) : new SignInAttempt(ports, opener);
    this.#current = attempt;
    this.#failure = null;
    // One that is cancelled before its turn never begins.
    const ran = this.#over.then(() => (this.#current === attempt ? this.#run(attempt, profile) : undefined));
    // Whatever went wrong with this one, the next one has its turn.
    this.#over = ran.catch(() => {});
    return ran;
  }

  /** Ends the attempt under way, if there is one, unless its tokens are on their way to the keychain already. */
  cancel(): void {
    const running = this.#current;
    if (running === null) return;
    // From now on a start is one of another attempt, and does not open this one's page again.
    this.#current = null;
    running.cancel();
    this.#ports.session.abandonSignIn();
  }

  #remember(opener: Opener): void {
    if (opener !== this.#ports.profile().opener) this.#ports.learn({ opener });
  }

  async #run(attempt: Attempt, profile: Profile): Promise<void> {
    try {
      await attempt.run((end) => this.#ended(attempt, profile, end));
    } catch (cause) {
      this.#ports.session.abandonSignIn();
      this.#ended(attempt, profile, unforeseen(this.#ports.report('sign-in', cause)));
    } finally {
      if (this.#current === attempt) this.#current = null;
    }
  }

  #ended(attempt: Attempt, profile: Profile, end: SignInEnd): void {
    if (this.#current === attempt) this.#current = null;
    if (end === null) return;
    if (end === 'signed-in') this.#ports.signedIn(profile);
    else this.#failure = { words: end, state: settled(this.#ports.session.state) };
    this.#ports.changed();
    this.#ports.signInEnded(end, attempt.opener);
  }

  #attemptPorts(profile: Profile, again: boolean): SignInPorts {
    const { clock, listen, pages, pageNotShown, provider, session, clients } = this.#ports;
    return {
      clock,
      listen,
      pages,
      pageNotShown,
      provider: provider(),
      session,
      profile,
      // Who signs in after a sign-out may want another account than the browser remembers.
      fresh: () => again || settled(session.state).kind === 'signed-out',
      client: () => clients.next(profile),
      endpoint: (server, client) => clients.endpoint(server, client),
    };
  }
}
