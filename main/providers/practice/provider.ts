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
    grants: ['code-pkce', 'code-secret'],
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

function clientIdProblem(clientId: string): string | null {
  const known: readonly string[] = [practiceClient.clientId, practiceConfidentialClient.clientId];
  if (known.includes(clientId)) return null;
  return `Practice knows two clients: ${known.join(' and ')} (with the secret “${practiceConfidentialClient.secret}”).`;
}
