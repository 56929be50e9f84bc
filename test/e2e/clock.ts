import type { TokenTray } from './token-tray';

/** Sets the clock of the app's main process forward by so many milliseconds, and wakes it as a laptop that slept. */
export const sleepFor = ({ electron }: TokenTray, milliseconds: number): Promise<void> =>
  electron.evaluate(({ powerMonitor }, forward) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + forward;
    powerMonitor.emit('resume');
  }, milliseconds);
