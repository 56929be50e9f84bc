import type { TokenTray } from './token-tray';

/**
 * Sets the clock of the app's main process forward by so many milliseconds, and wakes it as a laptop that slept; with
 * `untold` the system says nothing of it.
 */
export const sleepFor = ({ electron }: TokenTray, milliseconds: number, untold = false): Promise<void> =>
  electron.evaluate(
    async ({ powerMonitor }, { forward, untold }) => {
      // In a task of its own, as the system does: a debugger cuts in anywhere, even while a file is being written.
      await new Promise((done) => setImmediate(done));
      const now = Date.now.bind(Date);
      Date.now = () => now() + forward;
      if (!untold) powerMonitor.emit('resume');
    },
    { forward: milliseconds, untold },
  );
