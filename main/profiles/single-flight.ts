/** A job that does not run twice at once. */
export interface SingleFlight<T> {
  /** The job that runs; null when none does. */
  readonly running: Promise<T> | null;
  /** Joins the job that runs, or starts it. */
  join(start: () => Promise<T>): Promise<T>;
  /** Leaves the job that runs to itself, so that the next to ask starts another. */
  abandon(): void;
}

/** Builds one for which nothing runs yet. */
export function createSingleFlight<T>(): SingleFlight<T> {
  let running: Promise<T> | null = null;
  return {
    get running() {
      return running;
    },
    join(start) {
      if (running !== null) return running;
      const job = start().finally(() => {
        if (running === job) running = null;
      });
      running = job;
      return job;
    },
    abandon: () => void (running = null),
  };
}
