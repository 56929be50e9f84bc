/**
 * What to say of an ask that was rejected. Of the error itself only its reference is shown, under which the
 * app's log has the details.
 */
export function faultWords(error: unknown): string {
  const reference = error instanceof Error ? /\bref ([\w-]+)/.exec(error.message)?.[1] : undefined;
  const aside = reference === undefined ? '' : ` (ref ${reference})`;
  return `Something went wrong in Token Tray${aside}. Try again; the details are in its log.`;
}
