import type { CopyChoice, CopyFormat } from '../../preload/vocabulary';
import type { AccessToken } from '../profiles/session/access-token';

/** Where a copied token is meant to be used. */
export interface CopyTarget {
  /** The environment variable's name, "SPOTIFY_TOKEN". */
  readonly variable: string;
  /** An address to try it on, for the curl command. */
  readonly url: string;
}

/** The formats in the order of the menu, by the names on the screen. */
export const copyFormats: readonly CopyChoice[] = [
  { format: 'token', label: 'Access token' },
  { format: 'header', label: 'Authorization header' },
  { format: 'curl', label: 'curl command' },
  { format: 'environment', label: 'Environment variable' },
  { format: 'powershell', label: 'PowerShell' },
  { format: 'json', label: 'JSON' },
];

/** The text that goes on the clipboard, safe to paste into a POSIX shell or PowerShell whatever the token holds. */
export function copyText(format: CopyFormat, token: AccessToken, { variable, url }: CopyTarget): string {
  switch (format) {
    case 'token':
      return token.text;
    case 'header':
      return `Authorization: Bearer ${token.text}`;
    case 'curl':
      return `curl -H ${shellQuoted(`Authorization: Bearer ${token.text}`)} ${shellQuoted(url)}`;
    case 'environment':
      return `export ${variable}=${shellQuoted(token.text)}`;
    case 'powershell':
      return `$env:${variable} = ${powerShellQuoted(token.text)}`;
    case 'json':
      return JSON.stringify(asJson(token), null, 2);
  }
}

const shellQuoted = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

/** PowerShell takes typographic quotes for plain ones; a doubled quote stands for itself. */
const powerShellQuoted = (text: string): string => `'${text.replaceAll(/['‘’‚‛]/g, '$&$&')}'`;

const asJson = (token: AccessToken) => ({
  access_token: token.text,
  token_type: 'Bearer',
  ...(token.expiresAt !== null && { expires_at: new Date(token.expiresAt).toISOString() }),
  scope: token.scopes.join(' '),
});
