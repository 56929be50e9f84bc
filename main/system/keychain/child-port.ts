import type { Reply, Request } from './messages';

/** The keychain process's line to the app that started it. */
export interface ChildPort {
  onRequest(listener: (request: Request) => void): void;
  reply(reply: Reply): void;
}

/**
 * The line that there is: Electron's in a utility process, Node's in a forked one (the tests). Both ends come
 * from one build, so messages are taken as they are.
 */
export function openChildPort(): ChildPort {
  return process.parentPort ? electronPort(process.parentPort) : nodePort();
}

function electronPort(port: Electron.ParentPort): ChildPort {
  return {
    onRequest: (listener) => void port.on('message', ({ data }) => listener(data)),
    reply: (reply) => port.postMessage(reply),
  };
}

/** A call that hangs in libsecret would keep the process alive after its parent is gone, hence the exit. */
function nodePort(): ChildPort {
  process.on('disconnect', () => process.exit());
  return {
    onRequest: (listener) => void process.on('message', listener),
    reply: (reply) => void process.send?.(reply),
  };
}
