import type { CustomProvider, FoundProvider } from '../../../preload/form-vocabulary';
import type { EpochMs, Outcome } from '../../../preload/vocabulary';
import { type AuthorizationServer, type Transport, unknownIssuer } from '../../oauth/client';
import type { Discovery } from '../../oauth/discovery';
import { transient } from '../../oauth/token-answer';
import type { FoundServer, Provider, ServerFault } from '../provider';
import { accountChoice } from './account-choice';
import { hostOf, issuerProblem, issuerUrl } from './addresses';
import { discoveryWords } from './discovery-words';
import { createDocuments, type Documents } from './documents';
import { foundProvider } from './found-provider';
import { readParameters } from './parameters';

/** Providers that people describe themselves. */
export interface CustomProviders {
  /** The provider that was described so. */
  of(custom: CustomProvider): Provider;
  /** What can be found of an issuer, or why nothing can, in words. */
  discover(issuer: string): Promise<Outcome<FoundProvider>>;
}

/** Builds them; what is found of an issuer is kept for a day. */
export function createCustomProviders(transport: Transport, now: () => EpochMs): CustomProviders {
  const documents = createDocuments(transport, now);
  return {
    of: (custom) => providerOf(custom, documents),
    async discover(issuer) {
      const url = issuerUrl(issuer);
      if (url === null) return { ok: false, words: issuerProblem(issuer) ?? 'This is no issuer.' };
      const discovery = await documents.look(url);
      if (discovery.kind === 'found') return { ok: true, value: foundProvider(discovery.server) };
      return { ok: false, words: discoveryWords(discovery, url.host) };
    },
  };
}

function providerOf(custom: CustomProvider, documents: Documents): Provider {
  const address = custom.source === 'issuer' ? custom.issuer : custom.authorization || custom.token;
  const host = hostOf(address);
  const known = () => (custom.source === 'issuer' ? documents.known(custom.issuer) : null);
  return {
    id: 'custom',
    name: host ?? 'the provider',
    custom,
    grants: ['code-pkce', 'code-secret', 'client-credentials', 'implicit'],
    grantNotes: {},
    scopes: [],
    redirectPort: 8888,
    dashboard: null,
    accessPage: null,
    // A provider that tells no life may mean that there is no end: no countdown is better than a wrong one.
    usualLife: null,
    authorizeParameters: (fresh) => ({
      ...(fresh && accountChoice(known())),
      ...readParameters(custom.parameters).values,
    }),
    signInEndsAt: () => null,
    knownClient: null,
    clientIdProblem: () => null,
    server: async () => (custom.source === 'issuer' ? discovered(custom.issuer, documents) : typed(custom)),
    accountUrl: ({ userinfo_endpoint }) => userinfo_endpoint ?? null,
    refusals: [],
    knownTroubles: [],
    /** With the authorization endpoint's host as soon as it is known; a sign-in page opens only after that. */
    get hosts() {
      return [host, hostOf(known()?.authorization_endpoint ?? '')].filter((one) => one !== null);
    },
  };
}

function typed(custom: CustomProvider): FoundServer | ServerFault {
  const [authorization, token] = [custom.authorization.trim(), custom.token.trim()];
  if (hostOf(token) === null) return undescribed;
  const server: AuthorizationServer = {
    issuer: unknownIssuer,
    ...optional('authorization_endpoint', authorization),
    token_endpoint: token,
    ...optional('revocation_endpoint', custom.revocation),
    ...optional('userinfo_endpoint', custom.userinfo),
  };
  return { server };
}

type OptionalEndpoint = 'authorization_endpoint' | 'revocation_endpoint' | 'userinfo_endpoint';

const optional = (name: OptionalEndpoint, address: string) =>
  hostOf(address) === null ? {} : { [name]: address.trim() };

async function discovered(issuer: string, documents: Documents): Promise<FoundServer | ServerFault> {
  const url = issuerUrl(issuer);
  if (url === null) return undescribed;
  const discovery = await documents.look(url);
  return discovery.kind === 'found' ? discovery : notFound(discovery, url.host);
}

function notFound(discovery: Exclude<Discovery, { kind: 'found' }>, host: string): ServerFault {
  const passes = discovery.kind === 'transient';
  return {
    reason: discoveryWords(discovery, host),
    next: passes ? 'Sign in again in a moment.' : 'Correct it with Edit profile, then sign in again.',
    // Whatever the document has become, it says nothing of the sign-in, which is kept.
    fault: passes ? discovery : transient('not-the-endpoint'),
  };
}

/** The file was changed by hand, or by a version that knew more. */
const undescribed: ServerFault = {
  reason: 'This profile does not say where its provider is.',
  next: 'Add it with Edit profile.',
  fault: transient('not-the-endpoint'),
};
