/** What we use of `@homebridge/dbus-native`; the package's own types leave most of it out. */
declare module '@homebridge/dbus-native' {
  import type { EventEmitter } from 'node:events';
  import type { Duplex } from 'node:stream';

  export interface Client {
    /** Emits `error` and `end`. */
    readonly connection: EventEmitter;
    /** Emits the arguments of a signal as one array, under the key that `mangle` gives. */
    readonly signals: EventEmitter;
    mangle(path: string, interfaceName: string, member: string): string;
    invoke(
      message: object,
      done: (error: { name: string; message: string } | null, ...values: unknown[]) => void,
    ): void;
  }

  /** Speaks D-Bus over an open stream: authenticates and says Hello by itself. */
  export function createClient(options: { stream: Duplex; authMethods: string[] }): Client;
}
