/** Where an error that nobody foresaw can be thrown. */
export type FailPoint =
  | 'profiles file'
  | 'settings'
  | 'event log'
  | 'log file'
  | 'tray'
  | 'notification'
  | 'clipboard'
  | 'network state'
  | 'hearer of changes'
  | 'keychain'
  | 'keychain process'
  | 'keychain question'
  | 'loopback server'
  | 'sign-in page'
  | 'renewal lock'
  | 'network';

/** Lets a port through whose methods throw while `point` is theirs. */
export type Through = <T extends object>(point: FailPoint, port: T, only?: keyof T) => T;

/** Builds the points, none of which fails yet; `thrown` counts the errors, which hold the `secrets` of the moment. */
export function createFailPoints(secrets: () => readonly string[]) {
  const failing: { point: FailPoint | null; thrown: number } = { point: null, thrown: 0 };
  const through: Through = (point, port, only) =>
    new Proxy(port, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function' || (only !== undefined && name !== only)) return member;
        return (...given: unknown[]): unknown => {
          if (failing.point !== point) return Reflect.apply(member, target, given);
          failing.thrown += 1;
          throw unforeseen(point, secrets());
        };
      },
    });
  return { failing, through };
}

/** An error with secrets in its message, in an address and in the cause of its cause. */
function unforeseen(point: FailPoint, secrets: readonly string[]): Error {
  const [first = ''] = secrets;
  const cause = new Error(`POST https://id.example/?code=${first}`, {
    cause: { refresh_token: first, secrets },
  });
  return new TypeError(`Nobody foresaw this of the ${point}: ${secrets.join(', ')}`, { cause });
}
