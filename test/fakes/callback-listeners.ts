import type { ServerAnswer } from '../../main/policy/callback-parameters';
import type {
  CallbackListener,
  ListenFault,
  ListenOutcome,
  SignInResult,
} from '../../main/profiles/sign-in/sign-in-ports';

/** A redirect that is listened for; a test is the browser. */
export interface FakeListener extends CallbackListener {
  readonly port: number;
  /** The browser comes back with this. */
  comeBack(answer: ServerAnswer): void;
  /** What the browser was told. */
  readonly told: readonly SignInResult[];
  closed: boolean;
}

/** A loopback interface that takes each port once at a time. */
export interface FakeListeners {
  readonly all: readonly FakeListener[];
  listen(port: number): Promise<ListenOutcome>;
  /** From now on nothing can be listened for. */
  fail(fault: ListenFault): void;
}

export function createFakeListeners(): FakeListeners {
  const all: FakeListener[] = [];
  let fault: ListenFault | null = null;
  return {
    all,
    async listen(port) {
      if (fault !== null) return fault;
      if (all.some((other) => other.port === port && !other.closed))
        return { kind: 'port-busy', port, owner: { kind: 'token-tray' } };
      const listener = createListener(port);
      all.push(listener);
      return { kind: 'listening', listener };
    },
    fail: (next) => void (fault = next),
  };
}

function createListener(port: number): FakeListener {
  const told: SignInResult[] = [];
  let comeBack: (answer: ServerAnswer) => void = () => {};
  const answer = new Promise<ServerAnswer>((resolve) => (comeBack = resolve));
  return {
    port,
    redirectUri: `http://127.0.0.1:${port}/callback`,
    answer,
    told,
    closed: false,
    expect: () => {},
    comeBack: (given) => comeBack(given),
    conclude: (result) => void told.push(result),
    async close() {
      this.closed = true;
    },
  };
}
