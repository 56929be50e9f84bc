/** Runs it; what it throws goes to `failed`, and no further. For what is not to stand in the way of what comes after it. */
export function attempt(run: () => void, failed: (cause: unknown) => void): void {
  try {
    run();
  } catch (cause) {
    failed(cause);
  }
}
