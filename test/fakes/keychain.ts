import { assertStorable } from '../../main/profiles/secrets/keychain-text';
import type { Keychain, KeychainFault } from '../../main/profiles/ports';

/** A keychain in memory whose faults and pace a test decides. Calls are carried out in the order in which they are made. */
export interface FakeKeychain extends Keychain {
  /** What it holds, by account. */
  readonly entries: Map<string, string>;
  /** Answers every call with this fault; null opens it again. */
  fail(fault: KeychainFault | null): void;
  /** Answers one call with a fault: 1 is the next that is carried out. */
  failAt(call: number, fault?: KeychainFault): void;
  /** Carries changes out, and yet answers them with this fault, as one does whose answer came too late. */
  lie(fault: KeychainFault | null): void;
  /** Carries nothing out until the returned function is called. */
  hold(): () => void;
}

export const locked: KeychainFault = { kind: 'locked' };
export const unavailable: KeychainFault = { kind: 'unavailable', reason: 'No keychain answers.' };

/** Builds the keychain. Each call is put on `log` when it is carried out: "set some-profile/refresh-token". */
export function createFakeKeychain(log: string[] = []): FakeKeychain {
  const entries = new Map<string, string>();
  const planned = new Map<number, KeychainFault>();
  let fault: KeychainFault | null = null;
  let falseFault: KeychainFault | null = null;
  let gate: Promise<void> = Promise.resolve();
  let last: Promise<unknown> = Promise.resolve();
  let calls = 0;

  function inTurn<T>(what: string, carryOut: () => T): Promise<T | KeychainFault> {
    const call = last
      .then(() => gate)
      .then(() => {
        log.push(what);
        calls += 1;
        return planned.get(calls) ?? fault ?? carryOut();
      });
    last = call;
    return call;
  }

  return {
    entries,
    async get(account) {
      assertStorable(account);
      return inTurn(`get ${account}`, () => {
        const value = entries.get(account);
        return value === undefined ? { kind: 'absent' } : { kind: 'found', value };
      });
    },
    async set(account, value) {
      assertStorable(account);
      assertStorable(value);
      return inTurn(`set ${account}`, () => {
        entries.set(account, value);
        return falseFault ?? { kind: 'done' };
      });
    },
    async delete(account) {
      assertStorable(account);
      return inTurn(`delete ${account}`, () => {
        entries.delete(account);
        return falseFault ?? { kind: 'done' };
      });
    },
    fail: (next) => void (fault = next),
    failAt: (call, once = unavailable) => void planned.set(calls + call, once),
    lie: (next) => void (falseFault = next),
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => (release = resolve));
      return release;
    },
  };
}
