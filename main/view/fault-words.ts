import type { ErrorBody, TransientAnswer } from '../oauth/token-answer';

/** What kept a token from being renewed, in a sentence that blames nobody. */
export function faultWords(fault: TransientAnswer, provider: string): string {
  switch (fault.cause) {
    case 'network':
      return `${provider} cannot be reached; check the network.`;
    case 'timeout':
      return `${provider} did not answer within 30 seconds.`;
    case 'certificate':
      return `${provider}’s certificate is not trusted, so nothing was sent. Check this computer’s clock and network.`;
    case 'throttled':
      return `${provider} asked Token Tray to wait (HTTP ${fault.status}).`;
    case 'server-error':
      return `${provider} is having problems (HTTP ${fault.status}).`;
    case 'proxy':
      return fault.status === null
        ? `The proxy cannot be reached, or lets nothing through to ${provider}; check it and the network.`
        : `A proxy or the network wants you to log in first (HTTP ${fault.status}).`;
    case 'not-the-endpoint':
      return `Something other than ${provider} answered, perhaps a network login page.`;
    case 'refused':
      return `${provider} answered something unexpected (${fault.code ?? `HTTP ${fault.status}`}).`;
    case 'internal':
      return 'Something went wrong in Token Tray; the details are in its log.';
  }
}

/** Something that no table foresees; `reference` is where the log has it. */
export const unforeseenWords = (reference: string): string =>
  `Something went wrong in Token Tray (${reference}).`;

/** No server said it: the client secret is missing here, as the description says. */
export const noSecret = 'no_client_secret';

/** What GitHub calls a redirect URI that is not registered. */
export const redirectUriMismatch = 'redirect_uri_mismatch';

/** What about the client or its request the provider does not accept (RFC 6749 §5.2). */
export function misconfigurationWords({ code, description }: ErrorBody, provider: string): string {
  if (code === noSecret && description !== null) return description;
  const said = description === null ? code : `${code}: ${withoutPeriod(description)}`;
  switch (code) {
    case 'invalid_client':
    // GitHub's own name of it; the next one is GitHub's too.
    case 'incorrect_client_credentials':
      return `${provider} does not accept the client ID or its secret (${said}).`;
    case 'unauthorized_client':
    case 'unsupported_grant_type':
      return `${provider} does not allow this way to sign in for this client (${said}).`;
    case 'invalid_scope':
      return `${provider} does not know or allow a scope of this profile (${said}).`;
    case redirectUriMismatch:
      return `${provider} does not know the redirect URI of this profile (${said}).`;
    default:
      return `${provider} refuses the request (${said}).`;
  }
}

/** A server's own sentence, for use inside one of ours. */
export const withoutPeriod = (sentence: string): string => sentence.trim().replace(/\.$/, '');
