import { decodeJwt, decodeProtectedHeader } from 'jose';

/** A signed JSON Web Token's header and claims, by name (RFC 7519 §3). Nobody has checked its signature. */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

/**
 * Reads a token that is a signed JWT, without verifying it: that is for whoever takes it.
 * @returns null for all other tokens. One without a signature (RFC 7519 §6) counts among these: its header and
 * claims are the whole of it, so that to show them would be to show the token.
 */
export function readJwt(token: string): Jwt | null {
  if (!/^[\w-]+\.[\w-]+\.[\w-]+$/.test(token)) return null;
  try {
    const header = decodeProtectedHeader(token);
    return header.alg === 'none' ? null : { header: { ...header }, claims: decodeJwt(token) };
  } catch {
    return null;
  }
}
