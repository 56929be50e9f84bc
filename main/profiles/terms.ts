import { blankProvider } from '../providers/custom/definition';
import { clientParameters } from '../providers/custom/parameters';
import type { Profile } from './profile';

/** What a sign-in is made with: where any of it changes, another one is needed. */
export type Terms = Pick<Profile, 'clientId' | 'grant' | 'scopes' | 'custom'>;

/**
 * The profile as its sign-in in force was made: a refresh token is bound to its client (RFC 6749 §6), so that it is
 * renewed by that one, whatever the profile has come to say since.
 */
export function asSignedIn(profile: Profile): Profile {
  const { signedInWith, custom } = profile;
  if (signedInWith === null) return profile;
  // How the server is spoken to is as it is described now: that may have been corrected since.
  const { parameters } = signedInWith.custom ?? custom ?? blankProvider;
  return { ...profile, ...signedInWith, ...(custom && { custom: { ...custom, parameters } }) };
}

/** In what two differ; the order of scopes means nothing (RFC 6749 §3.3). */
export function differences(one: Terms, other: Terms): readonly (keyof Terms)[] {
  const differs = {
    clientId: one.clientId !== other.clientId,
    grant: one.grant !== other.grant,
    scopes: scopeSet(one) !== scopeSet(other),
    // Another server is no question of terms: a profile that moves there is signed out.
    custom: parametersOf(one) !== parametersOf(other),
  };
  const names = ['clientId', 'grant', 'scopes', 'custom'] as const;
  return names.filter((name) => differs[name]);
}

/** Whether a client secret of the one is the other's as well. */
export const isSameClient = (one: Terms, other: Terms): boolean =>
  one.clientId === other.clientId && one.grant === other.grant;

/** What `profile` has to remember of a sign-in that was made with `terms`: null where it says the same itself. */
export function remembered(profile: Terms, { clientId, grant, scopes, custom }: Terms): Terms | null {
  const terms = { clientId, grant, scopes, ...(custom && { custom }) };
  return differences(profile, terms).length === 0 ? null : terms;
}

const scopeSet = ({ scopes }: Terms): string => [...new Set(scopes)].toSorted().join(' ');

const parametersOf = ({ custom }: Terms): string => JSON.stringify(clientParameters(custom));
