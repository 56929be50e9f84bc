import { unavailable } from './faults';
import type { Answer, Order } from './messages';
import { createSupervisor, type Supervision } from './supervisor';

/** How long a process that is asked nothing is kept, in milliseconds. */
const idleLife = 10_000;

const stopped = unavailable('The part of Token Tray that asks the keychain stopped unexpectedly.');
const crashing = unavailable(
  'The part of Token Tray that asks the keychain keeps stopping, and is started again in a minute.',
);

/** One question at a time to the keychain process, and the answer that belongs to it. */
export interface Exchange {
  /** Whether `begin` may be called: nothing is asked, and no process is on its way out. */
  isFree(): boolean;
  /** Asks; `done` runs once, with a fault when the process dies, unless `end` comes first. */
  begin(order: Order, done: (answer: Answer) => void): void;
  /** Ends the process and drops the answer of what was asked. */
  end(): void;
}

/** What an exchange needs; `onFree` runs each time that it becomes free. */
export interface ExchangeParts extends Pick<Supervision, 'spawn' | 'clock'> {
  readonly service: string;
  readonly onFree: () => void;
  /** Hears with each answer which program serves the keyring. */
  readonly onProgram: (program: string | null) => void;
  /** Hears why the process could not be started or asked. */
  readonly report: (what: string, cause: unknown) => void;
}

/** Builds the exchange. Ten seconds without a question end the process: an idle app has none. */
export function createExchange(parts: ExchangeParts): Exchange {
  let asked: { readonly sequence: number; readonly done: (answer: Answer) => void } | null = null;
  let sequence = 0;
  let stopIdle = (): void => undefined;
  const supervisor = createSupervisor({
    ...parts,
    onReply({ sequence, answer, program }) {
      // A late answer bears the number of a question that is over.
      if (sequence !== asked?.sequence) return;
      parts.onProgram(program);
      finish(answer);
    },
    onExit: () => (asked === null ? parts.onFree() : finish(stopped)),
  });

  function finish(answer: Answer): void {
    asked?.done(answer);
    asked = null;
    stopIdle = parts.clock.after(idleLife, supervisor.end);
    parts.onFree();
  }

  return {
    isFree: () => asked === null && supervisor.state() !== 'ending',
    begin(order, done) {
      stopIdle();
      asked = { sequence: ++sequence, done };
      if (supervisor.state() === 'crashing') return finish(crashing);
      try {
        supervisor.send({ sequence, service: parts.service, order });
      } catch (cause) {
        parts.report('keychain process', cause);
        finish(stopped);
      }
    },
    end() {
      stopIdle();
      asked = null;
      supervisor.end();
    },
  };
}
