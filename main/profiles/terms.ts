import type { Profile } from './profile';

/** What a sign-in is made with: where any of it changes, another one is needed. */
export type Terms = Pick<Profile, 'clientId' | 'grant' | 'scopes'>;

/**
 * The profile as its sign-in in force was made: a refresh token is bound to its client (RFC 6749 §6), so that it is
 * renewed by that one, whatever the profile has come to say since.
 */
export const asSignedIn = (profile: Profile): Profile => ({ ...profile, ...profile.signedInWith });

/** In what two differ; the order of scopes means nothing (RFC 6749 §3.3). */
export function differences(one: Terms, other: Terms): readonly (keyof Terms)[] {
  const differs = {
    clientId: one.clientId !== other.clientId,
    grant: one.grant !== other.grant,
    scopes: scopeSet(one) !== scopeSet(other),
  };
  const names = ['clientId', 'grant', 'scopes'] as const;
  return names.filter((name) => differs[name]);
}

/** Whether a client secret of the one is the other's as well. */
export const isSameClient = (one: Terms, other: Terms): boolean =>
  one.clientId === other.clientId && one.grant === other.grant;

/** What `profile` has to remember of a sign-in that was made with `terms`: null where it says the same itself. */
export function remembered(profile: Terms, { clientId, grant, scopes }: Terms): Terms | null {
  const same = differences(profile, { clientId, grant, scopes }).length === 0;
  return same ? null : { clientId, grant, scopes };
}

const scopeSet = ({ scopes }: Terms): string => [...new Set(scopes)].toSorted().join(' ');
