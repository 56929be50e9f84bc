import type { EpochMs } from '../../../preload/vocabulary';
import { answerRedirect, answerText } from './answers';
import { readAuthorizationRequest } from './authorization-request';
import type { AuthorizationRequest, ReturnAddress } from './authorization-request';
import type { Codes } from './codes';
import { type Consent, readDecision } from './decision';
import { createExpiring } from './expiring';
import type { Grants } from './grants';
import { giveImplicitly } from './implicit-grant';
import { answerConsentPage } from './pages/consent-page';
import { answerRefusalPage } from './pages/refusal-page';
import { readForm, readParameters } from './parameters';
import type { Mint } from './tokens';

/** The two halves of the authorization endpoint (RFC 6749 §3.1); `issuer` is the server's own origin. */
export interface Authorize {
  /** Shows the consent page. */
  show(request: Request, issuer: string): Response;
  /** Takes the person's decision back to the client. */
  decide(request: Request, issuer: string): Promise<Response>;
}

/** What the endpoint works with; `random` returns that many random bytes in base64url. */
export interface AuthorizeParts {
  readonly clock: { now(): EpochMs };
  readonly random: (bytes: number) => string;
  readonly codes: Codes;
  readonly grants: Grants;
  readonly mint: Mint;
}

const transactionLife = 600_000;

/** Makes the authorization endpoint. A request that waits for its decision is known by a one-time transaction id. */
export function createAuthorize({ clock, random, codes, grants, mint }: AuthorizeParts): Authorize {
  const waiting = createExpiring<AuthorizationRequest>(clock, transactionLife, 256);

  function show(request: Request, issuer: string): Response {
    const reading = readAuthorizationRequest(readParameters(new URL(request.url).searchParams));
    if (reading.kind === 'shown') return answerRefusalPage(reading, random(16));
    if (reading.kind === 'returned') {
      const { error, words } = reading.problem;
      return sendBack(reading.address, issuer, { error, error_description: words });
    }
    const transaction = random(32);
    waiting.put(transaction, reading.request);
    return answerConsentPage({ request: reading.request, transaction, nonce: random(16) });
  }

  async function decide(request: Request, issuer: string): Promise<Response> {
    const origin = request.headers.get('origin');
    if (origin !== null && origin !== issuer) return answerText(403, 'This form belongs to another origin.');
    const form = await readForm(request);
    if (form.kind === 'refused') return answerText(form.status, form.words);
    const asked = waiting.take(form.parameters.values.get('transaction') ?? '');
    if (!asked) return answerRefusalPage(expired, random(16));
    const decision = readDecision(form.parameters, asked);
    switch (decision.kind) {
      case 'approved':
        return sendBack(asked, issuer, await give(asked, decision.consent));
      case 'denied':
        return sendBack(asked, issuer, { error: 'access_denied', error_description: 'Access was denied.' });
      case 'malformed':
        return answerText(400, 'The form is not as Practice sent it.');
    }
  }

  async function give(request: AuthorizationRequest, consent: Consent): Promise<Answer> {
    if (request.inFragment) return giveImplicitly({ clock, grants, mint }, request, consent);
    return { code: codes.issue({ request, consent }) };
  }

  return { show, decide };
}

const expired = {
  words:
    'This page was used already, or it is older than ten minutes. Start the sign-in again in Token Tray.',
  detail: null,
};

type Answer = Readonly<Record<string, string>>;

/** Every answer names its issuer (RFC 9207 §2) and carries the state as it came. */
function sendBack(
  { redirectUri, state, inFragment }: ReturnAddress,
  issuer: string,
  answer: Answer,
): Response {
  return answerRedirect(redirectUri, inFragment ? '#' : '?', {
    ...answer,
    ...(state === null ? {} : { state }),
    iss: issuer,
  });
}
