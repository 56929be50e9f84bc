import type { OAuthClient } from '../../oauth/client';
import type { TokenAnswer } from '../../oauth/token-answer';
import { askAsClient, refresh, revoke, type TokenEndpoint } from '../../oauth/token-endpoint';
import { unsent } from '../../oauth/unreached';
import { clientParameters } from '../../providers/custom/parameters';
import { noSecret } from '../../view/fault-words';
import type { SignInFailure } from './attempt';
import type { ClientSecrets } from '../secrets/client-secrets';
import type { LiveProfilePorts } from '../live-profile-ports';
import { grantRules } from '../grant-rules';
import { oauthClientOf } from './oauth-client';
import type { Profile } from '../profile';
import { asSignedIn, isSameClient } from '../terms';

type Ports = Pick<LiveProfilePorts, 'clock' | 'transport' | 'profile' | 'provider' | 'learn'>;

/** The clients of a profile: the one that it signs in as, and the one that made its current sign-in. */
export class ProfileClients {
  readonly #ports: Ports;
  readonly #secrets: ClientSecrets;
  readonly #isReadable: () => boolean;

  /** `isReadable` tells whether the profile's keychain entries could be read. */
  constructor(ports: Ports, secrets: ClientSecrets, isReadable: () => boolean) {
    this.#ports = ports;
    this.#secrets = secrets;
    this.#isReadable = isReadable;
  }

  /** The client that `profile` signs in as, or why it cannot. */
  next(profile: Profile): OAuthClient | SignInFailure {
    return oauthClientOf(profile, this.#secrets.own, this.#isReadable());
  }

  /** The client that renews, or why it cannot; the profile may have been given another one since the sign-in. */
  inForce(): OAuthClient | SignInFailure {
    const secret = this.#secrets.held ?? this.#secrets.own;
    return oauthClientOf(asSignedIn(this.#ports.profile()), secret, this.#isReadable());
  }

  /** What a request of that client is made with. */
  endpoint(server: TokenEndpoint['server'], client: OAuthClient): TokenEndpoint {
    const { clock, transport } = this.#ports;
    return { server, client, transport, now: () => clock.now() };
  }

  /**
   * Renews the current sign-in with its refresh token, or without one by asking again. Where what it was made with is
   * refused, the profile's own terms are tried too before the sign-in is given up: they may have been corrected since,
   * or the app ended after a new sign-in was saved and before its client was noted.
   */
  async renew(refreshToken: string | null): Promise<TokenAnswer> {
    const profile = this.#ports.profile();
    const { signedInWith } = profile;
    const answer = await this.#renewAs(this.inForce(), asSignedIn(profile), refreshToken);
    const isRefused = answer.kind === 'ended' || answer.kind === 'misconfigured';
    if (!isRefused || signedInWith === null) return answer;
    // A refresh token is bound to its client; without one a grant that asks without a person can be tried, no other.
    const mayTryOwn =
      refreshToken === null
        ? grantRules[profile.grant].renewal === 'ask-again'
        : !isSameClient(profile, signedInWith);
    // An edit may have ended that sign-in, and its token is for no other server.
    const isSame = () => this.#ports.profile().signedInWith === signedInWith;
    if (!mayTryOwn || !isSame()) return answer;
    const own = await this.#renewAs(this.next(profile), profile, refreshToken);
    if (own.kind !== 'granted') return answer;
    // A sign-in made meanwhile has noted its own client.
    if (isSame()) this.#takeOver();
    return own;
  }

  /** From now on the profile's own client is that of the current sign-in. */
  #takeOver(): void {
    const authorizedAt = this.#ports.clock.now();
    this.#ports.learn({ signedInWith: null, account: null, authorizedAt, remindedDays: null });
    // The secret of the client before would be sent with this one's ID.
    // Not waited for, as it may ask a person: what was granted is to be saved first.
    if (this.#secrets.held !== null) void this.#secrets.dropHeld();
  }

  async #renewAs(
    client: OAuthClient | SignInFailure,
    { scopes, custom }: Profile,
    refreshToken: string | null,
  ): Promise<TokenAnswer> {
    if ('reason' in client) return { kind: 'misconfigured', code: noSecret, description: client.reason };
    const found = await this.#ports.provider().server();
    if ('fault' in found) return unsent(found.fault);
    const endpoint = this.endpoint(found.server, client);
    return refreshToken === null
      ? askAsClient(endpoint, scopes, clientParameters(custom))
      : refresh(endpoint, refreshToken);
  }

  /** Ends a sign-in that `client` made, where the provider can. */
  async revoke(refreshToken: string, client: OAuthClient | SignInFailure): Promise<void> {
    const found = await this.#ports.provider().server();
    if ('reason' in client || 'fault' in found) return;
    await revoke(this.endpoint(found.server, client), refreshToken);
  }
}
