import type { GrantView, ProfileDraft, ProviderView } from '../../preload/form-vocabulary';
import type { Grant, Opener } from '../../preload/vocabulary';
import { usualEnvironmentName } from '../profiles/environment-name';
import { freeName } from '../profiles/free-name';
import { grantRules } from '../profiles/grant-rules';
import type { Profile } from '../profiles/profile';
import { takesScopes } from '../providers/grant-note';
import type { Provider } from '../providers/provider';

/** What the profile form shows of a provider. */
export function providerView(provider: Provider): ProviderView {
  const { id, name, scopes, redirectPort, dashboard, knownTroubles } = provider;
  const grants = provider.grants.map((grant) => grantView(grant, provider));
  const hasDashboard = dashboard !== null;
  const environmentName = provider.custom === undefined ? usualEnvironmentName({ provider: id, name }) : null;
  return { id, name, grants, scopes, redirectPort, hasDashboard, knownTroubles, environmentName };
}

function grantView(grant: Grant, provider: Provider): GrantView {
  const { needsSecret, responseType } = grantRules[grant];
  return {
    grant,
    needsSecret,
    opensPage: responseType !== null,
    takesScopes: takesScopes(provider, grant),
    ended: provider.grantNotes[grant]?.ended ?? null,
  };
}

/**
 * The draft that a new profile begins with.
 * @param names those of all profiles, which the new one's differs from
 */
export function newDraft(provider: Provider, opener: Opener, names: readonly string[] = []): ProfileDraft {
  return {
    id: null,
    provider: provider.id,
    // Of a provider that is yet to be described, nothing is known that could be its name.
    name: freeName(provider.custom === undefined ? provider.name : 'My provider', names),
    grant: 'code-pkce',
    clientId: provider.knownClient?.clientId ?? '',
    clientSecret: '',
    hasSecret: false,
    scopes: [],
    redirectPort: provider.redirectPort,
    opener,
    ...(provider.custom && { custom: provider.custom }),
    environmentName: '',
    importId: null,
  };
}

/**
 * The draft that edits a profile; its secret stays where it is.
 * @param isStored whether the client secret is there, if its grant needs one; else it has to be typed
 */
export function draftOf(
  {
    account: _account,
    authorizedAt: _authorizedAt,
    remindedDays: _remindedDays,
    renewingSince: _renewingSince,
    endedBecause: _endedBecause,
    signedInWith: _signedInWith,
    ...profile
  }: Profile,
  isStored = true,
): ProfileDraft {
  return {
    ...profile,
    clientSecret: '',
    hasSecret: grantRules[profile.grant].needsSecret && isStored,
    environmentName: profile.environmentName ?? '',
    importId: null,
  };
}

/**
 * The draft of a new profile like `profile`: a secret is typed once per profile, and whoever signs in may be another.
 * @param names those of all profiles, which the copy's differs from
 */
export function duplicateOf(profile: Profile, names: readonly string[]): ProfileDraft {
  return { ...draftOf(profile), id: null, name: copyName(profile.name, names), hasSecret: false };
}

/** "X copy", or "X copy 2", … for whichever is free: a copy of a copy is called the same way. */
const copyName = (name: string, names: readonly string[]): string =>
  freeName(`${name.replace(/ copy( \d+)?$/, '').slice(0, 180)} copy`, names);
