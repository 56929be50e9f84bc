import { askChannel, asks, tellChannel, tells } from './channels';
import type { Asks, Tell, Tells, TokenTray } from './contract';

/** The calls of `ipcRenderer` that the bridge needs. */
export interface Wire {
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (event: unknown, news: unknown) => void): unknown;
  off(channel: string, listener: (event: unknown, news: unknown) => void): unknown;
}

/** Builds `window.tokenTray`: one function for each ask, and never a way to name a channel. */
export function bridge(wire: Wire): TokenTray {
  const names = Object.keys(asks) as (keyof Asks)[];
  const ask =
    (name: keyof Asks) =>
    (...args: unknown[]) =>
      wire.invoke(askChannel(name), ...args);
  const askers = Object.fromEntries(names.map((name) => [name, ask(name)]));
  // The one cast of the border: `asks` is complete by its type, so every function is there.
  return { ...(askers as unknown as Asks), on };

  function on<T extends Tell>(tell: T, listener: (news: Tells[T]) => void): () => void {
    if (!Object.hasOwn(tells, tell)) throw new TypeError(`no such tell: ${tell}`);
    const relay = (_event: unknown, news: unknown) => listener(news as Tells[T]);
    wire.on(tellChannel(tell), relay);
    return () => void wire.off(tellChannel(tell), relay);
  }
}
