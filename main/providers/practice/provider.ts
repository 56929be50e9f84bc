import type { Grant } from '../../../preload/vocabulary';
import { grantRules } from '../../profiles/grant-rules';
import type { Provider } from '../provider';
import { practiceClient, practiceConfidentialClient } from './clients';
import { describeServer, practicePaths } from './metadata';
import { practiceScopes } from './scopes';

/**
 * Practice as a provider.
 * @param start starts its server, once, and tells its origin.
 */
export function createPracticeProvider(start: () => Promise<string>): Provider {
  return {
    id: 'practice',
    name: 'Practice',
    grants: ['code-pkce', 'code-secret', 'implicit', 'client-credentials'],
    grantNotes: {},
    scopes: practiceScopes,
    redirectPort: 0,
    dashboard: null,
    usualLife: 3600,
    authorizeParameters: () => ({}),
    signInEndsAt: () => null,
    knownClient: practiceClient,
    clientIdProblem,
    server: async () => describeServer(await start()),
    accountUrl: ({ issuer }) => `${issuer}${practicePaths.me}`,
    refusals: [],
    knownTroubles: [],
    hosts: [],
  };
}

function clientIdProblem(clientId: string, grant: Grant): string | null {
  if (!grantRules[grant].needsSecret) {
    const { clientId: known } = practiceClient;
    return clientId === known ? null : `For this way to sign in Practice knows one client: ${known}.`;
  }
  const { clientId: known, secret } = practiceConfidentialClient;
  if (clientId === known) return null;
  return `For this way to sign in Practice knows one client: ${known}, with the secret “${secret}”.`;
}
