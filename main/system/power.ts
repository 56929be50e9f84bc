import { net, powerMonitor } from 'electron';
import type { Clock } from '../profiles/ports';

/** Calls `returned` whenever the computer wakes up, is unlocked, or is online again after having been offline. */
export function watchReturns(clock: Clock, returned: () => void): void {
  powerMonitor.on('resume', returned);
  powerMonitor.on('unlock-screen', returned);
  let wasOnline = net.isOnline();
  const look = () => {
    const online = net.isOnline();
    if (online && !wasOnline) returned();
    wasOnline = online;
    // Main has no online event of its own; a look each five seconds costs no measurable wake-up beside Chromium's.
    clock.after(5_000, look);
  };
  look();
}
