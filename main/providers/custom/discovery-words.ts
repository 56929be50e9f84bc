import type { Discovery, Endpoint } from '../../oauth/discovery';
import { faultWords } from '../../view/fault-words';

const endpointNames: Readonly<Record<Endpoint, string>> = {
  authorization_endpoint: 'an authorization endpoint',
  token_endpoint: 'a token endpoint',
  revocation_endpoint: 'a revocation endpoint',
  userinfo_endpoint: 'a userinfo endpoint',
};

/** Why the endpoints of an issuer were not found, and what to do. */
export function discoveryWords(discovery: Exclude<Discovery, { kind: 'found' }>, host: string): string {
  switch (discovery.kind) {
    case 'absent':
      return `${host} has no discovery document for this issuer. Check the issuer, or type the endpoints.`;
    case 'other-issuer':
      return `The document there is for the issuer “${discovery.issuer}”. Type exactly that, if it is the right one.`;
    case 'incomplete':
      return `The document of ${host} does not name a token endpoint. Type the endpoints instead.`;
    case 'insecure':
      return `The document of ${host} names ${endpointNames[discovery.endpoint]} without https:, where Token Tray sends nothing. Ask whoever runs it, or type the endpoints.`;
    case 'transient':
      return discovery.cause === 'network'
        ? `${host} cannot be reached. Check the address and the network.`
        : faultWords(discovery, host);
  }
}
