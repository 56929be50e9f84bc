import type { Provider } from '../provider';
import { spotifyRefusals } from './refusals';
import scopes from './scopes.json';
import { spotifyTokenFiles } from './token-files';
import { spotifyTroubles } from './troubles';

const server = {
  // Spotify publishes no metadata; its issuer is only a name here, for callbacks carry no `iss`.
  issuer: 'https://accounts.spotify.com',
  authorization_endpoint: 'https://accounts.spotify.com/authorize',
  token_endpoint: 'https://accounts.spotify.com/api/token',
};

/** Spotify, as its documentation (developer.spotify.com/documentation/web-api) stood in November 2026. */
export const spotify: Provider = {
  id: 'spotify',
  name: 'Spotify',
  grants: ['code-pkce', 'code-secret', 'implicit', 'client-credentials'],
  grantNotes: {
    implicit: {
      ended: {
        words:
          'Spotify ended this way to sign in on 27 November 2025. PKCE needs no secret either, and its token renews itself.',
        instead: 'code-pkce',
      },
    },
    'client-credentials': { takesScopes: false },
  },
  scopes,
  redirectPort: 8888,
  dashboard: 'https://developer.spotify.com/dashboard',
  // It has no revocation endpoint (RFC 7009): only the user can end what a sign-in allowed.
  accessPage: 'https://www.spotify.com/account/apps/',
  usualLife: 3600,
  authorizeParameters: (fresh) => ({ show_dialog: String(fresh) }),
  signInEndsAt: sixMonthsAfter,
  knownClient: null,
  clientIdProblem,
  server: async () => ({ server }),
  accountUrl: () => 'https://api.spotify.com/v1/me',
  refusals: spotifyRefusals,
  knownTroubles: spotifyTroubles,
  hosts: ['accounts.spotify.com', 'developer.spotify.com', 'www.spotify.com'],
  tokenFiles: spotifyTokenFiles,
};

/** Since 2026 a refresh token ends six months after the user's consent, whatever is renewed meanwhile. */
function sixMonthsAfter(authorizedAt: number): number {
  const end = new Date(authorizedAt);
  const day = end.getUTCDate();
  end.setUTCMonth(end.getUTCMonth() + 6);
  // 31 August and six months is the end of February, not the beginning of March.
  if (end.getUTCDate() !== day) end.setUTCDate(0);
  return end.getTime();
}

function clientIdProblem(clientId: string): string | null {
  if (/^[0-9a-f]{32}$/i.test(clientId)) return null;
  if (clientId.length !== 32) {
    return `${clientId.length} characters; a Spotify client ID has 32. Copy it from the dashboard’s settings page.`;
  }
  return 'A Spotify client ID has only the digits 0–9 and the letters a–f. Copy it from the dashboard’s settings page.';
}
