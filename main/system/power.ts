import type { Clock } from '../profiles/ports';

/** The parts of Electron that know of sleep and network, and the clock by which the network is looked at. */
export interface ReturnParts {
  readonly clock: Clock;
  readonly powerMonitor: {
    on(event: 'resume', hear: () => void): unknown;
    on(event: 'unlock-screen', hear: () => void): unknown;
  };
  readonly net: { isOnline(): boolean };
}

/** Main has no online event of its own; a look at this interval, in milliseconds, costs no measurable wake-up beside Chromium's. */
const lookEach = 5_000;

/** Calls `returned` whenever the computer wakes up, is unlocked, or is online again after having been offline. */
export function watchReturns({ clock, powerMonitor, net }: ReturnParts, returned: () => void): void {
  powerMonitor.on('resume', returned);
  powerMonitor.on('unlock-screen', returned);
  let wasOnline = net.isOnline();
  const look = () => {
    // First of all: a look that fails is not the last.
    clock.after(lookEach, look);
    const online = net.isOnline();
    const isBack = online && !wasOnline;
    wasOnline = online;
    if (isBack) returned();
  };
  clock.after(lookEach, look);
}
