import { findClient } from './clients';
import type { PracticeClient } from './clients';
import { digest } from './digest';
import type { Parameters } from './parameters';

/** Who asks, or how to refuse: 401 with a challenge when HTTP Basic was tried, else 400 (RFC 6749 §5.2). */
export type Authentication =
  | { readonly kind: 'client'; readonly client: PracticeClient }
  | { readonly kind: 'refused'; readonly words: string; readonly basic: boolean };

/** Finds the client by HTTP Basic (RFC 6749 §2.3.1), or a public one by its `client_id` alone (§3.2.1). */
export async function authenticateClient(request: Request, { values }: Parameters): Promise<Authentication> {
  const header = request.headers.get('authorization');
  const clientId = values.get('client_id');
  if (header !== null) return authenticateBasic(header, clientId);
  if (values.has('client_secret'))
    return refused('Send the client secret with HTTP Basic, not in the body.', false);
  const client = findClient(clientId);
  if (!client) return refused('The client is unknown.', false);
  if (client.secret !== null) return refused('This client must authenticate with HTTP Basic.', false);
  return { kind: 'client', client };
}

async function authenticateBasic(header: string, clientId: string | undefined): Promise<Authentication> {
  const credentials = readBasic(header);
  const client = findClient(credentials?.clientId);
  const known = client?.secret ?? null;
  if (!credentials || !client || known === null) return refused('The client cannot authenticate so.', true);
  // Compared as digests, so that the time it takes tells nothing of the secret.
  const right = (await digest(credentials.secret)) === (await digest(known));
  if (!right) return refused('The client secret is wrong.', true);
  if (clientId !== undefined && clientId !== client.clientId) return refused('Two clients are named.', true);
  return { kind: 'client', client };
}

function refused(words: string, basic: boolean): Authentication {
  return { kind: 'refused', words, basic };
}

/** Both halves are form-encoded before they are joined (RFC 6749 §2.3.1); null where the header is not so. */
function readBasic(header: string): { readonly clientId: string; readonly secret: string } | null {
  const encoded = /^Basic +([A-Za-z0-9+/]+={0,2})$/i.exec(header)?.[1];
  if (encoded === undefined) return null;
  try {
    const [clientId, secret, ...rest] = atob(encoded).split(':').map(decodeFormPart);
    return clientId === undefined || secret === undefined || rest.length > 0 ? null : { clientId, secret };
  } catch {
    return null;
  }
}

function decodeFormPart(part: string): string {
  return decodeURIComponent(part.replaceAll('+', ' '));
}
