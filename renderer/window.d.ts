import type { TokenTray } from '../preload/contract';

declare global {
  interface Window {
    /** Put there by the preload script. */
    readonly tokenTray: TokenTray;
  }
}
