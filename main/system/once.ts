/**
 * Runs `begin` at the first call and gives every caller its result; a failure is forgotten, so that the next call tries
 * again.
 */
export function once<T>(begin: () => Promise<T>): () => Promise<T> {
  let begun: Promise<T> | undefined;
  return () => {
    begun ??= begin().catch((cause: unknown) => {
      begun = undefined;
      throw cause;
    });
    return begun;
  };
}
