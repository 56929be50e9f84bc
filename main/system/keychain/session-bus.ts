import { connect } from 'node:net';
import { socketPath } from './bus-address';

/** A method call on the session bus; `body` holds the arguments in the D-Bus types of `signature`. */
export interface MethodCall {
  readonly destination: string;
  readonly path: string;
  readonly interface: string;
  readonly member: string;
  readonly signature?: string;
  readonly body?: readonly unknown[];
}

/** A connection to the D-Bus session bus of the person who is logged in. */
export interface SessionBus {
  /**
   * Calls and gives the arguments of the reply; the bus starts the called service where it knows how.
   * Rejects with `<D-Bus error name>: <message>`; waits as long as the called service makes it wait.
   */
  call(message: MethodCall): Promise<readonly unknown[]>;
  /** The arguments of the next such signal of that object, once `start` has been called and listening is set up. */
  nextSignal(
    path: string,
    interfaceName: string,
    member: string,
    start: () => Promise<unknown>,
  ): Promise<readonly unknown[]>;
  close(): void;
}

/** Connects to the bus at that address (`unix:path=…`). A failure to connect rejects the calls made on it. */
export async function connectSessionBus(address: string): Promise<SessionBus> {
  const { createClient } = await import('@homebridge/dbus-native');
  const stream = connect(socketPath(address));
  const client = createClient({ stream, authMethods: ['EXTERNAL'] });
  const lost = new Promise<never>((_, reject) => {
    client.connection.on('error', reject);
    client.connection.on('end', () => reject(new Error('No session bus: it closed the connection')));
  });
  lost.catch(() => undefined);

  const call: SessionBus['call'] = (message) => {
    const reply = new Promise<readonly unknown[]>((resolve, reject) => {
      client.invoke({ ...message }, (error, ...values) => {
        if (error) reject(new Error(`${error.name}: ${error.message}`));
        else resolve(values);
      });
    });
    return Promise.race([reply, lost]);
  };

  const nextSignal: SessionBus['nextSignal'] = async (path, interfaceName, member, start) => {
    const signal = new Promise<readonly unknown[]>((resolve) => {
      client.signals.once(client.mangle(path, interfaceName, member), resolve);
    });
    const rule = `type='signal',path='${path}',interface='${interfaceName}',member='${member}'`;
    await call(callToBus('AddMatch', rule));
    await start();
    return Promise.race([signal, lost]);
  };

  return { call, nextSignal, close: () => void stream.destroy() };
}

/** A call to the bus itself, of a method that takes one text. */
export function callToBus(member: string, text: string): MethodCall {
  const bus = 'org.freedesktop.DBus';
  return {
    destination: bus,
    path: '/org/freedesktop/DBus',
    interface: bus,
    member,
    signature: 's',
    body: [text],
  };
}
