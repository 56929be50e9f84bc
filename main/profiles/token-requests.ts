import type { OAuthClient, Transport } from '../oauth/client';
import type { TokenAnswer } from '../oauth/token-answer';
import { askAsClient, refresh, revoke, type TokenEndpoint } from '../oauth/token-endpoint';
import type { Provider } from '../providers/provider';
import type { SignInFailure } from '../view/sign-in-words';
import { oauthClientOf } from './oauth-client';
import type { Clock } from './ports';
import type { Profile } from './profile';
import type { Vault } from './vault';

export interface TokenRequestPorts {
  readonly clock: Clock;
  readonly transport: Transport;
  readonly provider: Provider;
  readonly profile: () => Profile;
  readonly vault: Vault;
  /** Whether the profile's keychain entries could be read. */
  readonly isReadable: () => boolean;
}

/** What one profile asks its provider's token endpoint for, as the client that it signs in as. */
export class TokenRequests {
  readonly #ports: TokenRequestPorts;

  constructor(ports: TokenRequestPorts) {
    this.#ports = ports;
  }

  /** The client with its secret, or why it is not to be had. */
  client(): OAuthClient | SignInFailure {
    const { profile, vault, isReadable } = this.#ports;
    return oauthClientOf(profile(), vault.clientSecret, isReadable());
  }

  endpoint(server: TokenEndpoint['server'], client: OAuthClient): TokenEndpoint {
    const { clock, transport } = this.#ports;
    return { server, client, transport, now: () => clock.now() };
  }

  /** A new token for the refresh token, or without one as it was asked for at first. */
  async renew(refreshToken: string | null): Promise<TokenAnswer> {
    const client = this.client();
    if ('reason' in client)
      return { kind: 'misconfigured', code: 'invalid_client', description: client.reason };
    const endpoint = this.endpoint(await this.#ports.provider.server(), client);
    if (refreshToken === null) return askAsClient(endpoint, this.#ports.profile().scopes);
    return refresh(endpoint, refreshToken);
  }

  async revoke(refreshToken: string): Promise<void> {
    const client = this.client();
    if ('reason' in client) return;
    await revoke(this.endpoint(await this.#ports.provider.server(), client), refreshToken);
  }
}
