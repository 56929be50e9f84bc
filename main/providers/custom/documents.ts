import type { AuthorizationServer, Transport } from '../../oauth/client';
import { discover, type Discovery } from '../../oauth/discovery';
import { issuerUrl } from './addresses';

/** The discovery documents of all issuers that were asked for since the start. */
export interface Documents {
  /** The document, asked for when it is first needed and again after a fault. */
  look(issuer: URL): Promise<Discovery>;
  /** What has been found already of an issuer as it was typed; null for nothing. */
  known(issuer: string): AuthorizationServer | null;
}

/** Builds an empty collection. */
export function createDocuments(transport: Transport): Documents {
  const looks = new Map<string, Promise<Discovery>>();
  const servers = new Map<string, AuthorizationServer>();
  return {
    look({ href }) {
      const running = looks.get(href) ?? fetchOnce(href);
      looks.set(href, running);
      return running;
    },
    known: (issuer) => servers.get(issuerUrl(issuer)?.href ?? '') ?? null,
  };

  async function fetchOnce(href: string): Promise<Discovery> {
    const found = await discover(new URL(href), transport);
    if (found.kind === 'found') servers.set(href, found.server);
    else looks.delete(href);
    return found;
  }
}
