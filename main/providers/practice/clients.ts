/** A client that Practice knows. */
export interface PracticeClient {
  readonly clientId: string;
  readonly name: string;
  /** Sent with HTTP Basic (RFC 6749 §2.3.1); null for a public client. No secret at all: it is documented. */
  readonly secret: string | null;
}

/** The public client: PKCE alone. */
export const practiceClient = {
  clientId: 'token-tray',
  name: 'Token Tray',
  secret: null,
} as const satisfies PracticeClient;

/** The confidential client: its secret and PKCE. */
export const practiceConfidentialClient = {
  clientId: 'token-tray-confidential',
  name: 'Token Tray, with a client secret',
  secret: 'practice-secret',
} as const satisfies PracticeClient;

const knownClients: readonly PracticeClient[] = [practiceClient, practiceConfidentialClient];

/** The client of that id, or undefined. */
export function findClient(clientId: string | undefined): PracticeClient | undefined {
  return knownClients.find((client) => client.clientId === clientId);
}

const loopbackCallback = /^http:\/\/(?:127\.0\.0\.1|\[::1\]):([1-9][0-9]{0,4})\/callback$/;

/** Whether this is `http://127.0.0.1:<port>/callback` or `http://[::1]:<port>/callback` (RFC 8252 §7.3). */
export function isRegisteredRedirect(redirectUri: string): boolean {
  const port = loopbackCallback.exec(redirectUri)?.[1];
  return port !== undefined && Number(port) <= 65_535;
}
