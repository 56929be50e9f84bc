import { type AuthorizationRequest, authorizationRequest } from '../../oauth/authorization-request';
import { type AuthorizationServer, type OAuthClient, unknownIssuer } from '../../oauth/client';
import type { TokenEndpoint } from '../../oauth/token-endpoint';
import type { ExpectedAnswer } from '../../policy/callback-parameters';
import type { Provider } from '../../providers/provider';
import { listenFailure, noSignInPage } from '../../view/sign-in-words';
import type { SignInFailure } from './attempt';
import { grantRules } from '../grant-rules';
import type { Clock } from '../ports';
import type { Profile } from '../profile';
import type { Session } from '../session/session';
import type { CallbackListener, Ending, ListenOutcome, SignInPages } from './sign-in-ports';

/** What an attempt to sign in works with. */
export interface SignInPorts {
  readonly clock: Clock;
  readonly provider: Provider;
  /** As it was when the attempt began, whatever is changed meanwhile. */
  readonly profile: Profile;
  readonly session: Session;
  /** Whether the provider is to show its page, even to who is signed in there. */
  readonly fresh: () => boolean;
  /** The client with its secret, or why there is none to sign in with. */
  readonly client: () => OAuthClient | SignInFailure;
  /** The token endpoint of a server, asked as a client. */
  readonly endpoint: (server: AuthorizationServer, client: OAuthClient) => TokenEndpoint;
  /** Binds the loopback redirect; 0 is any free port. */
  readonly listen: (port: number) => Promise<ListenOutcome>;
  readonly pages: SignInPages;
  /** The page could not be shown, in words why; the attempt waits on. */
  readonly pageNotShown: (words: string) => void;
}

/** What is known once the page can be opened. */
export interface PreparedSignIn {
  readonly server: AuthorizationServer;
  readonly client: OAuthClient;
  readonly listener: CallbackListener;
  readonly request: AuthorizationRequest;
  readonly expected: ExpectedAnswer;
}

/**
 * Binds the port before anything opens, so that a busy one is told before the user has typed a password.
 * @param ending the attempt's: a server that is still searched for then may take long, and is not waited for
 * @param listening takes the listener at once: it has to be closed, whatever comes of the rest.
 * @returns null where the end came before the port was taken.
 */
export async function prepareSignIn(
  ports: SignInPorts,
  ending: Promise<Ending>,
  listening: (listener: CallbackListener) => void,
): Promise<PreparedSignIn | SignInFailure | null> {
  const { provider, profile } = ports;
  const client = ports.client();
  if ('reason' in client) return client;
  const found = await Promise.race([provider.server(), ending.then(() => null)]);
  if (found === null) return null;
  if ('fault' in found) return found;
  const { server } = found;
  if (server.authorization_endpoint === undefined) return noSignInPage(provider.name);
  const outcome = await ports.listen(profile.redirectPort);
  if (outcome.kind !== 'listening') return listenFailure(outcome);
  const { listener } = outcome;
  listening(listener);
  const extra = provider.authorizeParameters(ports.fresh());
  const responseType = grantRules[profile.grant].responseType ?? 'code';
  const wanted = { responseType, redirectUri: listener.redirectUri, scopes: profile.scopes, extra };
  const request = await authorizationRequest(server, client, wanted);
  const issuerPromised = server.authorization_response_iss_parameter_supported === true;
  const issuer = server.issuer === unknownIssuer ? null : server.issuer;
  const inFragment = responseType === 'token';
  const expected = { state: request.state, issuer, issuerPromised, inFragment };
  listener.expect(expected);
  return { server, client, listener, request, expected };
}
