import { answerProblem } from './answers';
import type { ClientRequest } from './client-request';
import type { CodeGrant } from './codes';
import { digest } from './digest';
import { answerTokens } from './token-answer';
import type { TokenParts } from './token-parts';

const verifierShape = /^[A-Za-z0-9\-._~]{43,128}$/;

/**
 * Gives tokens for an authorization code (RFC 6749 §4.1.3, RFC 7636 §4.6). All that takes time is done before the
 * code is looked at, so that of two requests with one code the second always finds what the first did.
 */
export async function exchangeCode(parts: TokenParts, { client, values }: ClientRequest): Promise<Response> {
  const code = values.get('code');
  const verifier = values.get('code_verifier');
  const redirectUri = values.get('redirect_uri');
  if (code === undefined) return malformed('code is missing.');
  if (redirectUri === undefined) return malformed('redirect_uri is missing.');
  if (verifier === undefined) return malformed('code_verifier is missing.');
  if (!verifierShape.test(verifier)) return malformed('code_verifier is not as RFC 7636 has it.');

  const presented = { clientId: client.clientId, redirectUri, challenge: await digest(verifier) };
  const tokens = await mintTokens(parts);

  const spending = parts.codes.spend(code);
  if (spending.kind === 'again') return refuseReuse(parts, spending.family);
  if (spending.kind === 'late') return refused('The code has expired.');
  if (spending.kind === 'unknown') return refused('The code is not known.');
  const mismatch = findMismatch(spending.granted, presented);
  if (mismatch !== null) return refused(mismatch);
  parts.codes.remember(code, tokens.family.hash);
  return give(parts, spending.granted, tokens);
}

const malformed = (words: string) => answerProblem({ error: 'invalid_request', words });
const refused = (words: string) => answerProblem({ error: 'invalid_grant', words });

async function mintTokens({ mint }: TokenParts) {
  const family = await mint.family();
  return { family, refresh: await mint.refresh(family), access: await mint.access() };
}

/** A code that comes twice was stolen by one of the two: its tokens end (RFC 6749 §4.1.2). */
function refuseReuse({ grants }: TokenParts, family: string | null): Response {
  if (family !== null) grants.revoke(family);
  return refused('The code was used already.');
}

interface PresentedCode {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
}

function findMismatch({ request }: CodeGrant, presented: PresentedCode): string | null {
  if (presented.clientId !== request.client.clientId) return 'The code was given to another client.';
  if (presented.redirectUri !== request.redirectUri) return 'redirect_uri is not the one of the sign-in.';
  if (presented.challenge !== request.challenge) return 'code_verifier does not match the challenge.';
  return null;
}

function give(
  { clock, grants }: TokenParts,
  { request, consent }: CodeGrant,
  { family, refresh, access }: Awaited<ReturnType<typeof mintTokens>>,
): Response {
  const { scopes, life } = consent;
  grants.save({
    ...consent,
    clientId: request.client.clientId,
    family: family.hash,
    refresh: refresh.hash,
    access: [{ hash: access.hash, scopes, expiresAt: clock.now() + life * 1000 }],
  });
  return answerTokens({ access: access.text, refresh: refresh.text, life, scopes });
}
