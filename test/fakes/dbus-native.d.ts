/** Adds to the declarations in test/e2e/dbus-native.d.ts what the fakes on a private bus need. */
declare module '@homebridge/dbus-native' {
  /** Connects to the bus at that address. */
  export function createClient(options: { readonly busAddress: string }): Bus & {
    sendSignal(
      path: string,
      interfaceName: string,
      name: string,
      signature: string,
      body: readonly unknown[],
    ): void;
  };
}
