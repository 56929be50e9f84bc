/** A cancel, which may come at any time. */
export interface Cancellation {
  readonly isCancelled: boolean;
  cancel(): void;
  /** What `work` comes to, or null as soon as the cancel comes: the work then goes on, with nobody waiting for it. */
  unlessCancelled<T>(work: Promise<T>): Promise<T | null>;
}

/** Builds one that has not come yet. */
export function createCancellation(): Cancellation {
  let isCancelled = false;
  let come: (end: null) => void = () => {};
  const coming = new Promise<null>((resolve) => (come = resolve));
  return {
    get isCancelled() {
      return isCancelled;
    },
    cancel() {
      isCancelled = true;
      come(null);
    },
    unlessCancelled: (work) => Promise.race([work, coming]),
  };
}
