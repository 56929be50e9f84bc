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
  ...profile
}: Profile): ProfileDraft {
  return { ...profile, clientSecret: '', hasSecret: profile.grant === 'code-secret' };
}
