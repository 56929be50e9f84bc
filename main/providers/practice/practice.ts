import type { EpochMs } from '../../../preload/vocabulary';
import { answer, answerJson, answerText } from './answers';
import { createAuthorize } from './authorize';
import { createCodes } from './codes';
import { createGrants } from './grants';
import type { PracticeLedger } from './ledger';
import { createMe } from './me';
import { describeServer, practicePaths } from './metadata';
import { practicePeople } from './people';
import { pictureOf } from './pictures';
import { createRevoke } from './revoke';
import { createToken } from './token';
import { createMint } from './tokens';

/** What Practice needs from outside. */
export interface PracticeParts {
  readonly clock: { now(): EpochMs };
  /** That many random bytes, in base64url without padding. */
  readonly random: (bytes: number) => string;
  readonly ledger: PracticeLedger;
}

/** The built-in authorization server, without a socket. */
export interface Practice {
  /**
   * Answers one request. Its URL bears the origin that the server listens on and its `Host` header is the one that
   * was received.
   */
  handle(request: Request): Promise<Response>;
}

type Endpoint = (request: Request, issuer: string) => Response | Promise<Response>;
type Endpoints = Readonly<Partial<Record<string, Endpoint>>>;
type Routes = ReadonlyMap<string, Endpoints>;

/** Makes a Practice that goes on where its ledger ended; codes and open consent pages do not outlive it. */
export function createPractice(parts: PracticeParts): Practice {
  const routes = createRoutes(parts);
  return {
    async handle(request) {
      const { origin, host, hostname, pathname } = new URL(request.url);
      // A page from elsewhere can point its own name at this address (DNS rebinding).
      if (hostname !== '127.0.0.1' || request.headers.get('host') !== host) {
        return answerText(421, 'This is not the address of Practice.');
      }
      const endpoints = routes.get(pathname);
      if (!endpoints) return answerText(404, 'There is nothing here.');
      const endpoint = Object.hasOwn(endpoints, request.method) ? endpoints[request.method] : undefined;
      if (endpoint) return endpoint(request, origin);
      return answerText(405, 'Not with this method.', { allow: Object.keys(endpoints).join(', ') });
    },
  };
}

function createRoutes({ clock, random, ledger }: PracticeParts): Routes {
  const grants = createGrants(clock, ledger);
  const codes = createCodes(clock, random);
  const mint = createMint(random);
  const authorize = createAuthorize({ clock, random, codes, grants, mint });
  return new Map<string, Endpoints>([
    [practicePaths.authorize, { GET: authorize.show, POST: authorize.decide }],
    [practicePaths.token, { POST: createToken({ clock, codes, grants, mint }) }],
    [practicePaths.revoke, { POST: createRevoke(grants) }],
    [practicePaths.me, { GET: createMe(grants) }],
    ...practicePeople.map(({ id }): [string, Endpoints] => [
      `${practicePaths.pictures}${id}.png`,
      { GET: () => answer(200, pictureOf(id) ?? null, { 'content-type': 'image/png' }) },
    ]),
    [practicePaths.metadata, { GET: (_request, issuer) => answerJson(200, describeServer(issuer)) }],
  ]);
}
