import type { EpochMs } from '../../../preload/vocabulary';
import type { AuthorizationServer, Transport } from '../../oauth/client';
import { discover, type Discovery } from '../../oauth/discovery';
import { issuerUrl } from './addresses';

/** How long a document is trusted, in milliseconds: the app runs for weeks, in which endpoints may move. */
const freshness = 24 * 60 * 60_000;

/** The discovery documents of all issuers that were asked for since the start. */
export interface Documents {
  /** The document, asked for when it is first needed, again after a fault and once a day. */
  look(issuer: URL): Promise<Discovery>;
  /** What has been found already of an issuer as it was typed; null for nothing. */
  known(issuer: string): AuthorizationServer | null;
}

interface Look {
  readonly at: EpochMs;
  readonly discovery: Promise<Discovery>;
}

/** Builds an empty collection. */
export function createDocuments(transport: Transport, now: () => EpochMs): Documents {
  const looks = new Map<string, Look>();
  const servers = new Map<string, AuthorizationServer>();
  return {
    look({ href }) {
      const last = looks.get(href);
      if (last !== undefined && now() - last.at < freshness) return last.discovery;
      const discovery = fetchOnce(href);
      looks.set(href, { at: now(), discovery });
      return discovery;
    },
    known: (issuer) => servers.get(issuerUrl(issuer)?.href ?? '') ?? null,
  };

  async function fetchOnce(href: string): Promise<Discovery> {
    const discovery = await discover(new URL(href), transport);
    const server = servers.get(href);
    if (discovery.kind === 'found') servers.set(href, discovery.server);
    // What is missing may be there at the next look: a person who has just added it is not to wait for a day.
    if (discovery.kind !== 'found' || discovery.server.authorization_endpoint === undefined)
      looks.delete(href);
    // Where nothing can be learnt now, what was true a day ago is the best guess.
    return discovery.kind === 'transient' && server !== undefined ? { kind: 'found', server } : discovery;
  }
}
