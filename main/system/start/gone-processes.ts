import { app } from 'electron';
import type { Log } from '../log';

/** Notes each process of the app that ended otherwise than it should; main itself goes on without it. */
export function reportGoneProcesses({ report }: Log): void {
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => gone('page', reason, exitCode));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => gone(type, reason, exitCode));

  function gone(what: string, reason: string, exitCode: number): void {
    if (reason !== 'clean-exit') report('process gone', `${what}: ${reason}, exit status ${exitCode}`);
  }
}
