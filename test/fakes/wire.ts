import type { Frame, Ipc } from '../../main/ipc/serve';
import type { Page } from '../../main/ipc/tell';
import { bridge, type Wire } from '../../preload/bridge';

export const appOrigin = 'app://token-tray';

/** The frame of one of the app's own pages. */
export const appFrame: Frame = { origin: appOrigin, parent: null };

type Handler = Parameters<Ipc['handle']>[1];
type Listener = Parameters<Wire['on']>[1];

/**
 * A wire between a page and the app, with both ends in this process. What crosses is cloned as Electron clones it,
 * and of an error only its text crosses.
 * @param frame who asks; null for a frame that is gone.
 */
export function createWire(frame: Frame | null = appFrame) {
  const handlers = new Map<string, Handler>();
  const listeners = new Map<string, Set<Listener>>();

  async function invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    const sent = structuredClone(args);
    try {
      return structuredClone(await handler({ senderFrame: frame }, ...sent));
    } catch (cause) {
      // oxlint-disable-next-line preserve-caught-error -- Electron sends no more than this either.
      throw new Error(`Error invoking remote method '${channel}': ${String(cause)}`);
    }
  }

  const heard = (channel: string): Set<Listener> => {
    const set = listeners.get(channel) ?? new Set();
    listeners.set(channel, set);
    return set;
  };
  const wire: Wire = {
    invoke,
    on: (channel, listener) => heard(channel).add(listener),
    off: (channel, listener) => heard(channel).delete(listener),
  };
  const ipc: Ipc = { handle: (channel, handler) => void handlers.set(channel, handler) };
  const page: Page = {
    isDestroyed: () => false,
    send: (channel, news) =>
      heard(channel).forEach((listener) => listener({ sender: page }, structuredClone(news))),
  };
  /** How many listeners hear a channel. */
  const hearers = (channel: string): number => heard(channel).size;
  return { ipc, invoke, page, hearers, channels: handlers, tray: bridge(wire) };
}
