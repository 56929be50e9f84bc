import type { Grant } from '../../../preload/vocabulary';
import { grantRules } from '../../profiles/grant-rules';
import { transient } from '../../oauth/token-answer';
import type { Provider, ServerFault } from '../provider';
import { practiceClient, practiceConfidentialClient } from './clients';
import { describeServer, practicePaths } from './metadata';
import { practiceScopes } from './scopes';

/**
 * Practice as a provider.
 * @param start starts its server, once, and tells its origin; rejects where the system lets it listen nowhere.
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
    accessPage: null,
    usualLife: 3600,
    authorizeParameters: () => ({}),
    signInEndsAt: () => null,
    knownClient: practiceClient,
    clientIdProblem,
    server: () =>
      start().then(
        (origin) => ({ server: describeServer(origin) }),
        (cause: unknown) => notStarted(cause),
      ),
    accountUrl: ({ issuer }) => `${issuer}${practicePaths.me}`,
    refusals: [],
    knownTroubles: [],
    hosts: [],
  };
}

const notStarted = (cause: unknown): ServerFault => ({
  reason: `Practice could not be started (${cause instanceof Error ? cause.message : String(cause)}).`,
  next: 'Try again in a moment.',
  fault: transient('network'),
});

function clientIdProblem(clientId: string, grant: Grant): string | null {
  if (!grantRules[grant].needsSecret) {
    const { clientId: known } = practiceClient;
    return clientId === known ? null : `For this way to sign in Practice knows one client: ${known}.`;
  }
  const { clientId: known, secret } = practiceConfidentialClient;
  if (clientId === known) return null;
  return `For this way to sign in Practice knows one client: ${known}, with the secret “${secret}”.`;
}
