import { app } from 'electron';
import { refusedSwitch } from '../../policy/command-line';

/**
 * Ends a packaged app at once that was started with a dangerous switch, before Chromium obeys it. One that runs from
 * its sources is its developer's, whose tests steer it by such switches.
 */
export function refuseDangerousSwitches(): void {
  if (!app.isPackaged) return;
  const refusal = refusedSwitch({
    has: (name) => app.commandLine.hasSwitch(name),
    isRoot: process.getuid?.() === 0,
  });
  if (refusal === null) return;
  process.stderr.write(`${refusal}\n`);
  process.exit(1);
}

/** Forgets the variable by which Chromium, like the switch of that name, writes down the keys of every connection. */
export function forgetKeyLog(): void {
  delete process.env['SSLKEYLOGFILE'];
}
