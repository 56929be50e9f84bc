import logging from 'electron-log/node';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openLog } from '../../main/system/log';
import type { Through } from './fail-points';

/**
 * The app's log over a logger and a file as they are, without what electron-log does in Electron alone; `written` is
 * what the file and the console have by now.
 */
export function createLogFile(secrets: () => readonly string[], through: Through = (_point, port) => port) {
  const folder = mkdtempSync(path.join(tmpdir(), 'token-tray-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'main.log');
  const logger = logging.create({ logId: path.basename(folder) });
  const console: string[] = [];
  logger.transports.console.writeFn = ({ message }) => void console.push(message.data.join(' '));
  logger.transports.file.resolvePathFn = through('log file', { path: () => file }).path;
  const log = openLog(logger, secrets);
  return { file, log, logger, written: () => [...inFile(file), ...console].join('\n') };
}

const inFile = (file: string): readonly string[] => (existsSync(file) ? [readFileSync(file, 'utf8')] : []);
