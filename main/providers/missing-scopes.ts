/**
 * Scopes that go by two names, from the one that is asked for to the one that is granted: Google takes the names of
 * OpenID Connect and answers with its own, which mean the same. Taken for others, they would be missing for ever.
 */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['email', 'https://www.googleapis.com/auth/userinfo.email'],
  ['profile', 'https://www.googleapis.com/auth/userinfo.profile'],
]);

const oneName = (scope: string): string => otherNames.get(scope) ?? scope;

/**
 * Scopes of GitHub that hold others, which it leaves out of its answer then: it grants `user` alone to whoever asks for
 * `user user:email`. No other provider known here has scopes of these names that mean less.
 */
const holders: readonly (readonly [held: RegExp, holder: (held: string) => string])[] = [
  [/^(?:repo:(?:status|invite)|repo_deployment|public_repo|security_events)$/, () => 'repo'],
  [/^(?:read:user|user:(?:email|follow))$/, () => 'user'],
  [/^read:project$/, () => 'project'],
  [/^read:(?:org|public_key|repo_hook|gpg_key|packages)$/, (held) => held.replace('read:', 'write:')],
  [/^write:(?:org|public_key|repo_hook|gpg_key)$/, (held) => held.replace('write:', 'admin:')],
];

/** Whether a scope is among `granted`, by whichever name, or within one that is. */
function isHeld(scope: string, granted: ReadonlySet<string>): boolean {
  if (granted.has(oneName(scope))) return true;
  return holders.some(([held, holder]) => held.test(scope) && isHeld(holder(scope), granted));
}

/** The scopes that were asked for and not granted, by whichever of its names each was, as they were asked for. */
export function missingScopes(asked: readonly string[], granted: readonly string[]): readonly string[] {
  const held = new Set(granted.map(oneName));
  return asked.filter((scope) => !isHeld(scope, held));
}
