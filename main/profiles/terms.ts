import { blankProvider } from '../providers/custom/definition';
import { clientParameters } from '../providers/custom/parameters';
import type { Profile } from './profile';

/** What a sign-in is made with: when any of it changes, a new sign-in is needed. */
export type Terms = Pick<Profile, 'clientId' | 'grant' | 'scopes' | 'custom'>;

/**
 * The profile as it was when its current sign-in was made. A refresh token is bound to its client (RFC 6749 §6), so that
 * client renews it, however the profile was edited since.
 */
export function asSignedIn(profile: Profile): Profile {
  const { signedInWith, custom } = profile;
  if (signedInWith === null) return profile;
  // The server is addressed as the profile describes it now: that may have been corrected since.
  const { parameters } = signedInWith.custom ?? custom ?? blankProvider;
  return { ...profile, ...signedInWith, ...(custom && { custom: { ...custom, parameters } }) };
}

type Client = Pick<Terms, 'clientId' | 'grant'>;

/** The terms that differ; the order of scopes means nothing (RFC 6749 §3.3). */
export function differences(one: Terms, other: Terms): readonly (keyof Terms)[] {
  const differs = {
    clientId: one.clientId !== other.clientId,
    grant: one.grant !== other.grant,
    scopes: scopeSet(one) !== scopeSet(other),
    // Another server needs no comparing: a profile that moves there is signed out.
    custom: parametersOf(one) !== parametersOf(other),
  };
  const names = ['clientId', 'grant', 'scopes', 'custom'] as const;
  return names.filter((name) => differs[name]);
}

/** Whether both have the same client, and so the same client secret. */
export const isSameClient = (one: Client, other: Client): boolean =>
  one.clientId === other.clientId && one.grant === other.grant;

/** The terms that `profile` has to remember of its sign-in; null where they are the profile's own. */
export function remembered(profile: Terms, { clientId, grant, scopes, custom }: Terms): Terms | null {
  const terms = { clientId, grant, scopes, ...(custom && { custom }) };
  return differences(profile, terms).length === 0 ? null : terms;
}

const scopeSet = ({ scopes }: Terms): string => [...new Set(scopes)].toSorted().join(' ');

const parametersOf = ({ custom }: Terms): string => JSON.stringify(clientParameters(custom));
