import type { Clock } from '../../profiles/ports';

/** A revealed secret hides itself after 10 seconds; one more lets the window be drawn without it. In milliseconds. */
const shieldedFor = 11_000;

/** Keeps a window out of pictures of the screen. */
export interface Shield {
  /** From now on, for as long as a secret that is revealed now may be seen. */
  raise(): void;
}

/** Builds it; `protect` switches what the system has for this, which on Linux is nothing. */
export function createShield(clock: Clock, protect: (on: boolean) => void): Shield {
  let cancel = () => {};
  return {
    raise() {
      cancel();
      protect(true);
      cancel = clock.after(shieldedFor, () => protect(false));
    },
  };
}
