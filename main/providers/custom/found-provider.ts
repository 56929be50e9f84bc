import type { FoundProvider } from '../../../preload/form-vocabulary';
import type { AuthorizationServer } from '../../oauth/client';
import { hostOf } from './addresses';

/** The most scopes to offer; servers for many tenants list thousands. */
const mostScopes = 100;

/** What the form tells and offers of a discovery document, whose lists may hold anything. */
export function foundProvider(server: AuthorizationServer): FoundProvider {
  const methods = texts(server.token_endpoint_auth_methods_supported);
  return {
    name: hostOf(server.issuer) ?? server.issuer,
    authorizationHost: hostOf(server.authorization_endpoint ?? ''),
    tokenHost: hostOf(server.token_endpoint ?? '') ?? '',
    hasAccount: server.userinfo_endpoint !== undefined,
    scopes: texts(server.scopes_supported).slice(0, mostScopes),
    // RFC 8414 §2: where nothing is listed, the header is meant.
    takesSecretIn: methods.length === 0 ? ['client_secret_basic'] : methods.filter(isSecretMethod),
  };
}

const texts = (list: unknown): readonly string[] =>
  Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string' && item !== '' && item.length <= 200)
    : [];

const isSecretMethod = (method: string): method is FoundProvider['takesSecretIn'][number] =>
  method === 'client_secret_basic' || method === 'client_secret_post';
