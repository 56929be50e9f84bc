import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import type { Alone, Clock } from '../profiles/ports';

/** How long to wait for the lock, in milliseconds: the longest renewal is two requests of 30 s and a look into the keychain. */
const longestWait = 70_000;
/** Between two attempts to take the lock, in milliseconds. */
const retryPause = 50;

/**
 * The turn to renew one profile of a data folder, among all processes of this user: who has it listens on a local
 * socket, which ends with its process however that ends, and who waits is connected to it. Two that renew with the
 * same refresh token would make the slower one's be refused, as if the sign-in were over. Where no socket can be opened
 * nobody is held up.
 */
export function createRenewalLock(folder: string, profile: string, clock: Clock): Alone {
  const address = lockAddress(folder, profile);
  let turn: Promise<() => Promise<void>> | null = null;
  let users = 0;
  return async (renew) => {
    users += 1;
    turn ??= take(address, clock);
    const mine = turn;
    try {
      await mine;
      return await renew();
    } finally {
      users -= 1;
      if (users === 0) {
        turn = null;
        await (
          await mine
        )();
      }
    }
  };
}

/**
 * Where the holder of the turn listens: a name that no file stands behind, where the system has such (Linux' abstract
 * sockets, Windows' pipes). macOS takes no more than 103 bytes, which a user's folder has nearly used up.
 */
export function lockAddress(folder: string, profile: string, platform = process.platform): string {
  const digest = createHash('sha256').update(`${folder}\0${profile}`).digest('hex');
  if (platform === 'linux') return `\0token-tray-renewal-${digest.slice(0, 32)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\token-tray-renewal-${digest.slice(0, 32)}`;
  return path.join(folder, `renewal-${digest.slice(0, 8)}`);
}

/** Waits for the turn; what it returns gives it back. */
async function take(address: string, clock: Clock): Promise<() => Promise<void>> {
  const patience = new AbortController();
  const stop = clock.after(longestWait, () => patience.abort());
  try {
    while (!patience.signal.aborted) {
      const answer = await listen(address);
      if (answer !== 'taken') return answer;
      await othersEnd(address, patience.signal, clock);
    }
    return async () => {};
  } finally {
    stop();
  }
}

function listen(address: string): Promise<'taken' | (() => Promise<void>)> {
  const waiting = new Set<Socket>();
  const server = createServer((socket) => {
    waiting.add(socket);
    // Who waits may be killed.
    socket.on('error', () => {}).on('close', () => waiting.delete(socket));
  });
  return new Promise((resolve) => {
    server.on('error', (cause: NodeJS.ErrnoException) =>
      resolve(cause.code === 'EADDRINUSE' ? 'taken' : async () => {}),
    );
    server.listen(address, () => resolve(() => close(server, waiting)));
  });
}

function close(server: Server, waiting: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    for (const socket of waiting) socket.destroy();
  });
}

/** Resolves once whoever listens there has ended, or patience has. */
function othersEnd(address: string, patience: AbortSignal, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const socket = addAbortSignal(patience, connect(address));
    socket.on('error', (cause: NodeJS.ErrnoException) => {
      // On macOS the file of a process that was killed stays.
      if (cause.code === 'ECONNREFUSED' && path.isAbsolute(address)) rmSync(address, { force: true });
    });
    socket.on('close', (failed) => void (failed ? clock.after(retryPause, resolve) : resolve()));
    socket.resume();
  });
}
