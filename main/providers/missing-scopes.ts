/**
 * Scopes that go by two names, from the one that is asked for to the one that is granted: Google takes the names of
 * OpenID Connect and answers with its own, which mean the same. Taken for others, they would be missing for ever.
 */
const otherNames: ReadonlyMap<string, string> = new Map([
  ['email', 'https://www.googleapis.com/auth/userinfo.email'],
  ['profile', 'https://www.googleapis.com/auth/userinfo.profile'],
]);

const oneName = (scope: string): string => otherNames.get(scope) ?? scope;

/** The scopes that were asked for and not granted, by whichever of its names each was, as they were asked for. */
export function missingScopes(asked: readonly string[], granted: readonly string[]): readonly string[] {
  const held = new Set(granted.map(oneName));
  return asked.filter((scope) => !held.has(oneName(scope)));
}
