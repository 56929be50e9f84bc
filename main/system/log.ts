import type { LogFile, NodeLogger } from 'electron-log';
import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { inspect } from 'node:util';
import { redact } from '../policy/redaction';

/** The log file, as far as the rest of the app knows it. */
export interface Log {
  /** Logs a fault in full, redacted, and returns the reference by which it is found in the file. */
  report(what: string, cause: unknown): string;
}

/**
 * Opens the log file (one megabyte and an older one) of a logger. Whatever anybody logs there is redacted on its way to
 * the file and to the console; `secrets` are those in use at the moment.
 */
export function openLog(logger: NodeLogger, secrets: () => readonly string[]): Log {
  logger.transports.file.maxSize = 1024 * 1024;
  logger.transports.file.writeOptions = { mode: 0o600, flag: 'a', encoding: 'utf8' };
  sayOnce(logger.transports.file.getFile());
  const clean = <T extends { data: unknown[] }>(message: T): T => ({
    ...message,
    data: message.data.map((part) => redact(asText(part), secrets())),
  });
  logger.hooks.push(clean);
  // What the library says of its own errors comes by no hook.
  const { console } = logger.transports;
  const { writeFn } = console;
  console.writeFn = ({ message }) => writeFn({ message: clean(message) });
  return {
    report: (what, cause) => {
      const reference = randomBytes(3).toString('hex');
      logger.error(`${what} (ref ${reference})`, cause);
      return `ref ${reference}`;
    },
  };
}

/**
 * Of every line that the disk does not take the library says on the console that it did not: once is enough. Each line
 * is still tried, for the disk may have room again.
 */
function sayOnce(file: LogFile): void {
  if (!(file instanceof EventEmitter)) return;
  // An error that nobody listens to would be thrown.
  file.once('error', () => file.removeAllListeners('error').on('error', () => {}));
}

/** From now on the log takes in what nobody caught, and what Electron and Node warn of. */
export function catchUnforeseen(logger: NodeLogger): void {
  logger.errorHandler.startCatching({ showDialog: false });
  // Electron warns on stderr of a page that failed to load, with its whole address: a code or a state may be in it.
  process.removeAllListeners('warning');
  process.on('warning', ({ name, message }) => logger.warn(name, message));
}

const asText = (part: unknown): string => (typeof part === 'string' ? part : inspect(part, { depth: 4 }));
