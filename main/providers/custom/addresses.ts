import { isEndpoint } from '../../oauth/endpoint-url';

/** The ends of the addresses under which an issuer's document lies: people paste those too. */
const wellKnown = /\/\.well-known\/(openid-configuration|oauth-authorization-server)\/?$/;

/** The issuer that was typed, also by the address of its document; null when it is no address. */
export function issuerUrl(typed: string): URL | null {
  const text = typed.trim().replace(wellKnown, '');
  return isEndpoint(text) && !text.includes('?') ? new URL(text) : null;
}

/** What is wrong with a typed issuer (RFC 8414 §2), in words; null when it may be one. */
export function issuerProblem(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return 'Type the issuer, such as https://id.example.com/realms/main.';
  if (text.includes('?')) return 'An issuer has no “?” in it.';
  return addressProblem(text);
}

/** What is wrong with a typed endpoint, in words; null when requests may go there. */
export function addressProblem(typed: string): string | null {
  const text = typed.trim();
  if (isEndpoint(text)) return null;
  if (!URL.canParse(text)) return 'Type the whole address; it begins with https://';
  if (text.includes('#')) return 'An address here has no “#” in it.';
  const { protocol, username, password } = new URL(text);
  if (username !== '' || password !== '') return 'An address here has no user name and no password in it.';
  return protocol === 'http:'
    ? 'Plain http: is for this computer alone (127.0.0.1, [::1], localhost). Use https:.'
    : 'The address has to begin with https://';
}

/** The host of an address, with its port where that is not the usual one; null when it is no address. */
export const hostOf = (typed: string): string | null =>
  isEndpoint(typed.trim()) ? new URL(typed.trim()).host : null;
