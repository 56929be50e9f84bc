/** The calls of `@homebridge/dbus-native` that the end-to-end tests make; the package's own types leave them out. */
declare module '@homebridge/dbus-native' {
  import type { EventEmitter } from 'node:events';

  /** A D-Bus message as it came in; `type` 4 is a signal. */
  export type Message = {
    readonly type: number;
    readonly sender: string;
    readonly interface?: string;
    readonly member?: string;
    readonly body?: readonly unknown[];
  };

  /** A method call to send; `signature` and `body` go together and are left out when there are no arguments. */
  export type MethodCall = {
    readonly destination: string;
    readonly path: string;
    readonly interface: string;
    readonly member: string;
    readonly signature?: string;
    readonly body?: readonly unknown[];
  };

  /** What an exported object offers: `[in, out]` signatures of its methods, signatures of its properties. */
  export type InterfaceDescription = {
    readonly name: string;
    readonly methods: Readonly<Record<string, readonly [input: string, output: string]>>;
    readonly properties: Readonly<Record<string, string>>;
    /** What it emits: the signature, then the names of the arguments. */
    readonly signals?: Readonly<Record<string, readonly string[]>>;
  };

  /** One connection to a bus. */
  export type Bus = {
    readonly connection: EventEmitter & { end(): void };
    invoke(
      call: MethodCall,
      done: (error: { name: string; message: string } | null, ...values: unknown[]) => void,
    ): void;
    exportInterface(implementation: object, path: string, description: InterfaceDescription): void;
  };

  /** Opens the bus that `DBUS_SESSION_BUS_ADDRESS` names. */
  export function sessionBus(): Bus;
}
