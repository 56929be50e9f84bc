import { utilityProcess } from 'electron';
import type { KeychainChild } from './supervisor';

/**
 * Starts the keychain process as an Electron utility process; only after the app's `ready`.
 * @param script the absolute path of the built `keychain-child.js`
 */
export function spawnUtilityProcess(script: string): KeychainChild {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Token Tray keychain',
    stdio: 'ignore',
    execArgv: [],
    env: plainEnvironment(process.env),
  });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process, not a window
    send: (request) => child.postMessage(request),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

/** The session's variables, which lead to its keychain, without those that change how Node or Electron runs. */
function plainEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(([name]) => !/^(?:NODE|ELECTRON)_/.test(name));
  return Object.fromEntries(entries.map(([name, value = '']) => [name, value]));
}
