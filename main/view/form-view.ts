import type { ProfileDraft, ProviderView } from '../../preload/form-vocabulary';
import type { Opener } from '../../preload/vocabulary';
import type { Profile } from '../profiles/profile';
import type { Provider } from '../providers/provider';

/** What the profile form shows of a provider. */
export function providerView(provider: Provider): ProviderView {
  const { id, name, grants, scopes, redirectPort, dashboard, knownTroubles } = provider;
  return { id, name, grants, scopes, redirectPort, hasDashboard: dashboard !== null, knownTroubles };
}

/** The draft that a new profile begins with. */
export function newDraft(provider: Provider, opener: Opener): ProfileDraft {
  return {
    id: null,
    provider: provider.id,
    name: provider.name,
    grant: 'code-pkce',
    clientId: provider.knownClient?.clientId ?? '',
    clientSecret: '',
    hasSecret: false,
    scopes: [],
    redirectPort: provider.redirectPort,
    opener,
  };
}

/** The draft that edits a profile; its secret stays where it is. */
export function draftOf({
  account: _account,
  authorizedAt: _authorizedAt,
  remindedDays: _remindedDays,
  signedInWith: _signedInWith,
  ...profile
}: Profile): ProfileDraft {
  return { ...profile, clientSecret: '', hasSecret: profile.grant === 'code-secret' };
}

/**
 * The draft of a new profile like `profile`: a secret is typed once per profile, and whoever signs in may be another.
 * @param names those of all profiles, which the copy's differs from
 */
export function duplicateOf(profile: Profile, names: readonly string[]): ProfileDraft {
  return { ...draftOf(profile), id: null, name: copyName(profile.name, names), hasSecret: false };
}

/** "X copy", or the first of "X copy 2", "X copy 3"… that is free; a long name is cut, so that it can be saved. */
function copyName(name: string, names: readonly string[]): string {
  const copy = `${name.replace(/ copy( \d+)?$/, '').slice(0, 180)} copy`;
  const later = names.map((_, index) => `${copy} ${index + 2}`);
  return [copy, ...later].find((candidate) => !names.includes(candidate)) ?? copy;
}
