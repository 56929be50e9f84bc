import type { EpochMs } from '../../../preload/vocabulary';
import type { Clock } from '../../profiles/ports';
import type { Reply, Request } from './messages';

const minute = 60_000;
/** After this many crashes within a minute the process is left alone until the minute is over. */
const crashesAMinute = 3;

/** A running keychain process, seen from the app. */
export interface KeychainChild {
  send(request: Request): void;
  onMessage(listener: (reply: Reply) => void): void;
  /** Once the process is gone, for whatever reason. */
  onExit(listener: () => void): void;
  /** Ends the process without asking it; `onExit` follows. */
  kill(): void;
}

/** What the supervisor tells, and what it needs. */
export interface Supervision {
  readonly spawn: () => KeychainChild;
  readonly clock: Clock;
  readonly onReply: (reply: Reply) => void;
  /** The process is gone; `state` is up to date. */
  readonly onExit: () => void;
}

/** Keeps at most one keychain process: starts it when needed, ends it on request, and lets it rest when it keeps crashing. */
export interface Supervisor {
  /** `ending`: wait for `onExit`. `crashing`: three crashes within the last minute, no further start. */
  state(): 'ready' | 'ending' | 'crashing';
  /** Starts the process where none runs. Only when `ready`; throws when the process cannot be started. */
  send(request: Request): void;
  /** Ends the process if there is one. */
  end(): void;
}

/** Builds the supervisor; no process runs until the first `send`. */
export function createSupervisor({ spawn, clock, onReply, onExit }: Supervision): Supervisor {
  let child: KeychainChild | null = null;
  let ending = false;
  let crashes: readonly EpochMs[] = [];

  function start(): KeychainChild {
    const started = spawn();
    started.onMessage(onReply);
    started.onExit(() => {
      if (!ending) crashes = [...recentCrashes(), clock.now()];
      child = null;
      ending = false;
      onExit();
    });
    return started;
  }

  /** The distance counts, not the order: a clock that was set back must not make the rest last for hours. */
  function recentCrashes(): readonly EpochMs[] {
    return crashes.filter((at) => Math.abs(clock.now() - at) < minute);
  }

  return {
    state() {
      if (ending) return 'ending';
      return child === null && recentCrashes().length >= crashesAMinute ? 'crashing' : 'ready';
    },
    send(request) {
      child ??= start();
      child.send(request);
    },
    end() {
      if (child === null || ending) return;
      ending = true;
      child.kill();
    },
  };
}
