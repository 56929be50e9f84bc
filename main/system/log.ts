import { app } from 'electron';
import log from 'electron-log/main';
import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { redact } from '../policy/redaction';

/** The log file, as far as the rest of the app knows it. */
export interface Log {
  /** Logs a fault in full, redacted, and returns the reference by which it is found in the file. */
  report(what: string, cause: unknown): string;
}

/**
 * Opens the log file (one megabyte and an older one) and takes in what nobody caught; `secrets` are those in use at
 * the moment.
 */
export function openLog(secrets: () => readonly string[]): Log {
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.writeOptions = { mode: 0o600, flag: 'a', encoding: 'utf8' };
  log.hooks.push((message) => ({
    ...message,
    data: message.data.map((part: unknown) => redact(asText(part), secrets())),
  }));
  log.errorHandler.startCatching({ showDialog: false });
  // Electron warns on stderr of a page that failed to load, with its whole address: a code or a state may be in it.
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => log.warn(name, message));
  log.info(`Token Tray ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  return {
    report: (what, cause) => {
      const reference = randomBytes(3).toString('hex');
      log.error(`${what} (ref ${reference})`, cause);
      return `ref ${reference}`;
    },
  };
}

const asText = (part: unknown): string => (typeof part === 'string' ? part : inspect(part, { depth: 4 }));
