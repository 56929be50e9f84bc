import { withoutSecrets } from './known-secrets';

/** Parameters and fields whose values are secret, in URLs, forms, JSON, headers and what Node prints of objects. */
const name = String.raw`(?:(?:access|refresh|id)_?token|client_?secret|code_?verifier|(?<=%[0-9a-f]{2}|^|[^a-z])(?:code|state))`;
/**
 * What is quoted ends at the same quote, or with the line. In JSON that stands in JSON quotes are escaped; Node prints
 * a text that holds both quotes between backticks.
 */
const value = String.raw`(?:(\\*["'\x60])(?:.*?[^\\])??\2|\\*["'\x60].*|[^\s"'&,}]+)`;
const named = new RegExp(String.raw`(${name}\\*["']?\s*(?:=>?|:|%3D)\s*)${value}`, 'gi');
/** What else is called a code: the name of an error, an HTTP status. */
const harmless = /code\\*["']?\s*[=:]\s*\\*["']?(?:E[A-Z]{3,}|[A-Z]+(?:_[A-Z0-9]+)+|\d{1,3})(?![\w.~/+-])/;
const credentials = /\b(Bearer|Basic)\s+[\w.~+/=-]+/gi;
/** A long run of letters of both cases and digits is a token more likely than a word. */
const opaque = /(?<![\w/-])(?=[\w-]*[a-z])(?=[\w-]*[A-Z])(?=[\w-]*\d)[\w-]{24,}/g;
/** What stands before the host of an address, as in that of a proxy (RFC 3986 §3.2.1). */
const userOf = /:\/\/[^\s/?#"']*@/g;
const callback = /(https?:\/\/[^\s?#"']+)[?#][^\s"']*/gi;

/**
 * Takes everything out of a text that is or may be a secret: those that are known, whatever they look like, named
 * values, credentials, user and query of every URL and long opaque words. It stands at the log's sink, so that no caller
 * has to think of it.
 */
export function redact(text: string, known: readonly string[] = []): string {
  return withoutSecrets(text, known)
    .replace(userOf, '://…@')
    .replace(callback, '$1?…')
    .replace(credentials, '$1 …')
    .replace(named, (found, label: string) => (harmless.test(found) ? found : `${label}…`))
    .replace(opaque, '…');
}
