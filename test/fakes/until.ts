/**
 * Lets the event loop turn until something holds: for what ends in a thread of Node's, as the digests of Web Crypto
 * do, and so is not over when all promises have settled. The test's own timeout is its limit.
 */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => void setImmediate(resolve));
}
