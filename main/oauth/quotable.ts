/** No error text that is meant for people is longer than this, in characters. */
const longest = 300;
/** This many characters of a secret in a row are as good as the whole secret. */
const run = 16;

/**
 * Takes the words of an error answer, unless they repeat a secret that was sent, as in "Unknown token: …".
 * @returns at most 300 characters; null for a text that repeats one, for an empty one, and for what is no text.
 */
export function quotable(value: unknown, secrets: readonly (string | null)[]): string | null {
  if (typeof value !== 'string' || value === '') return null;
  const text = value.slice(0, longest);
  return secrets.some((secret) => secret !== null && repeats(text, secret)) ? null : text;
}

function repeats(text: string, secret: string): boolean {
  if (secret.length <= run) return secret !== '' && text.includes(secret);
  for (let start = 0; start + run <= secret.length; start += 1) {
    if (text.includes(secret.slice(start, start + run))) return true;
  }
  return false;
}
