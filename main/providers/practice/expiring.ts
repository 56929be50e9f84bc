import type { EpochMs } from '../../../preload/vocabulary';

/** Values that are forgotten after a while. */
export interface Expiring<T> {
  put(key: string, value: T): void;
  get(key: string): T | undefined;
  /** Answers the value and forgets it. */
  take(key: string): T | undefined;
}

/**
 * Keeps values in memory, each for `life` milliseconds after it was put, and never more than `limit` of them:
 * the oldest go first, so that a flood of requests costs no memory.
 */
export function createExpiring<T>(clock: { now(): EpochMs }, life: number, limit: number): Expiring<T> {
  const kept = new Map<string, { readonly value: T; readonly until: EpochMs }>();

  function prune(): void {
    const surplus = kept.size - limit;
    [...kept].forEach(([key, { until }], index) => {
      if (index < surplus || until <= clock.now()) kept.delete(key);
    });
  }

  function get(key: string): T | undefined {
    const found = kept.get(key);
    return found !== undefined && clock.now() < found.until ? found.value : undefined;
  }

  return {
    put(key, value) {
      kept.set(key, { value, until: clock.now() + life });
      prune();
    },
    get,
    take(key) {
      const value = get(key);
      kept.delete(key);
      return value;
    },
  };
}
