import type { Answer, Reply, Request } from '../../main/system/keychain/messages';
import type { KeychainChild } from '../../main/system/keychain/supervisor';

/** A keychain process without a process: the test sees what it was asked and says what happens. */
export interface ScriptedChild extends KeychainChild {
  readonly requests: readonly Request[];
  readonly killed: () => boolean;
  /** Replies to the latest request, or under another number. */
  reply(answer: Answer, sequence?: number): void;
  /** The process is gone. */
  exit(): void;
}

/** Builds one; `kill` leaves it to the test to say when it is gone. */
export function createScriptedChild(): ScriptedChild {
  const requests: Request[] = [];
  let killed = false;
  let onMessage = (_reply: Reply): void => undefined;
  let onExit = (): void => undefined;
  return {
    requests,
    killed: () => killed,
    send: (request) => void requests.push(request),
    onMessage: (listener) => void (onMessage = (reply) => void listener(reply)),
    onExit: (listener) => void (onExit = () => void listener()),
    kill: () => void (killed = true),
    reply: (answer, sequence = requests.at(-1)?.sequence ?? 0) =>
      onMessage({ sequence, answer, program: null }),
    exit: () => onExit(),
  };
}
