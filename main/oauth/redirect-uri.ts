/**
 * The redirect URI of a port (RFC 8252 §7.3): an IP literal, for `localhost` may resolve to somebody else's
 * listener, and a plain path, for providers compare byte for byte.
 */
export const redirectUri = (port: number): string => `http://127.0.0.1:${port}/callback`;
