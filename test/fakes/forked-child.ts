import { fork } from 'node:child_process';
import type { KeychainChild } from '../../main/system/keychain/supervisor';

/** A keychain process under plain Node, and its process id for tests that do it harm. */
export interface ForkedChild extends KeychainChild {
  readonly pid: number;
}

/** Starts the built keychain process with Node's `fork`, in place of Electron's utility process. */
export function forkChild(script: string, env: Record<string, string>): ForkedChild {
  const child = fork(script, { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  if (child.pid === undefined) throw new Error(`Node cannot be started for ${script}`);
  return {
    pid: child.pid,
    send: (request) => void child.send(request, () => undefined),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill('SIGKILL'),
  };
}
