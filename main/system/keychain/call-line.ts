import type { Patience } from '../../profiles/ports';
import { createExchange, type ExchangeParts } from './exchange';
import { unavailable } from './faults';
import type { Answer, Order } from './messages';

/** How long a call may take, in milliseconds. */
const deadlines: Readonly<Record<Patience, number>> = { background: 5_000, person: 60_000 };

const mute = unavailable('The keychain does not answer.');
const prompting = unavailable('The keychain may be waiting for your answer in a window of its own.');
const closing = unavailable('Token Tray is closing.');

/** Calls of the keychain, carried out one after the other in the order in which they were made. */
export interface CallLine {
  /** Never rejects. */
  ask(order: Order): Promise<Answer>;
  /** Answers all that wait, ends the process, takes no more calls. */
  close(): void;
}

interface Call {
  readonly order: Order;
  readonly settle: (answer: Answer) => void;
}

/**
 * The line in front of the keychain process. A call's time (5 s, or 60 s where a person waits) runs from the
 * moment it is made, waiting included: behind a person's open prompt a background call is given up after 5 s
 * and the prompt stays; behind a mute keychain all get their answer in time, not one deadline after another.
 * When the call that is being carried out runs out of time its process is killed, and the next call begins
 * with a new one as soon as the old one is gone.
 */
export function createCallLine(parts: Omit<ExchangeParts, 'onFree'>): CallLine {
  /** All calls without an answer, in order; the one that is being carried out comes first. */
  const open = new Set<Call>();
  let running: Call | null = null;
  let closed = false;
  const exchange = createExchange({ ...parts, onFree: advance });

  function ask(order: Order): Promise<Answer> {
    if (closed) return Promise.resolve(closing);
    return new Promise((resolve) => {
      const stopDeadline = parts.clock.after(deadlines[order.patience], () => expire(call));
      const settle = (answer: Answer): void => {
        stopDeadline();
        open.delete(call);
        resolve(answer);
      };
      const call: Call = { order, settle };
      open.add(call);
      advance();
    });
  }

  function advance(): void {
    const [call] = open;
    if (call === undefined || !exchange.isFree()) return;
    running = call;
    exchange.begin(call.order, call.settle);
  }

  function expire(call: Call): void {
    const behindPrompt = running !== call && running?.order.patience === 'person' && open.has(running);
    if (running === call) exchange.end();
    call.settle(behindPrompt ? prompting : mute);
  }

  function close(): void {
    closed = true;
    exchange.end();
    for (const call of open) call.settle(closing);
  }

  return { ask, close };
}
