import { EventEmitter, once } from 'node:events';
import { sessionBus, type InterfaceDescription, type Message } from '@homebridge/dbus-native';
import { z } from 'zod';

/** An interface of an object of a peer on the bus. */
export type Target = { readonly destination: string; readonly path: string; readonly interface: string };

/** A connection to the session bus on which answers arrive as plain values (variants unwrapped). */
export type SessionBus = {
  /** Calls a method; rejects with the D-Bus error's name and text, or after 20 s without an answer. */
  call(target: Target, member: string, signature?: string, body?: readonly unknown[]): Promise<unknown[]>;
  /** Hands all signals of the peer with this bus name to the listener, until the connection closes. */
  listen(sender: string, listener: (signal: Message) => void): Promise<void>;
  /** Offers an object to the other peers. */
  offer(implementation: object, path: string, description: InterfaceDescription): void;
  /** Closes the connection, with which its names are released; calling it again does nothing. */
  close(): Promise<void>;
};

/** The bus itself as a peer. */
export const busDaemon: Target = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
};

const signalType = 4;
const answerMilliseconds = 20_000;

/** Connects to the bus that `DBUS_SESSION_BUS_ADDRESS` names; rejects when it cannot be reached. */
export async function connectSessionBus(): Promise<SessionBus> {
  const bus = sessionBus();
  await once(bus.connection, 'connect');
  const ended = once(bus.connection, 'end');
  const signals = new EventEmitter();
  bus.connection.on('message', (message: Message) => {
    if (message.type === signalType) signals.emit(message.sender, message);
  });

  const call: SessionBus['call'] = (target, member, signature, body = []) =>
    new Promise((resolve, reject) => {
      const argumentsOfCall = signature === undefined ? {} : { signature, body };
      const silence = new Error(`D-Bus call ${member} of ${target.destination} got no answer`);
      const deadline = setTimeout(reject, answerMilliseconds, silence);
      bus.invoke({ ...target, member, ...argumentsOfCall }, (error, ...values) => {
        clearTimeout(deadline);
        if (error === null) resolve(values.map(plain));
        else reject(new Error(`D-Bus call ${member} failed: ${error.name} ${error.message}`));
      });
    });

  return {
    call,
    async listen(sender, listener) {
      signals.on(sender, listener);
      await call(busDaemon, 'AddMatch', 's', [`type='signal',sender='${sender}'`]);
    },
    offer: (implementation, path, description) => bus.exportInterface(implementation, path, description),
    async close() {
      bus.connection.end();
      await ended;
    },
  };
}

const variant = z.tuple([
  z.array(z.object({ type: z.string(), child: z.array(z.unknown()) })).length(1),
  z.tuple([z.unknown()]),
]);

/** The value without its variants, at any depth: dbus-native gives a variant as its parsed signature and the value. */
function plain(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  const found = variant.safeParse(value);
  return found.success ? plain(found.data[1][0]) : value.map(plain);
}
