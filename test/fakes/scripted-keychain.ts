import { createKeychain } from '../../main/system/keychain/keychain';
import { createFakeClock } from './clock';
import { createScriptedChild, type ScriptedChild } from './scripted-child';

/** A keychain with scripted processes; the latest one is `child()`. */
export function createScriptedKeychain() {
  const clock = createFakeClock();
  const children: ScriptedChild[] = [];
  const spawn = () => {
    const child = createScriptedChild();
    children.push(child);
    return child;
  };
  const child = () => {
    const latest = children.at(-1);
    if (latest === undefined) throw new Error('No keychain process was started');
    return latest;
  };
  return {
    clock,
    children,
    child,
    keychain: createKeychain({ spawn, clock, service: 'Token Tray', report: () => {} }),
  };
}

/** The outcome of a promise once it has one, without waiting for it. */
export function watch<T>(promise: Promise<T>): () => T | 'open' {
  let outcome: T | 'open' = 'open';
  void promise.then((value) => (outcome = value));
  return () => outcome;
}
