/** Runs what must not stand in the way of what comes after it: what it throws goes to `failed`, and no further. */
export function guarded(run: () => void, failed: (cause: unknown) => void): void {
  try {
    run();
  } catch (cause) {
    failed(cause);
  }
}
