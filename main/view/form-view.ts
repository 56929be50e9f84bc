import type { ProfileDraft, ProviderView } from '../../preload/form-vocabulary';
import type { Opener } from '../../preload/vocabulary';
import { usualEnvironmentName } from '../profiles/environment-name';
import type { Profile } from '../profiles/profile';
import type { Provider } from '../providers/provider';

/** What the profile form shows of a provider. */
export function providerView({ id, name, grants, scopes, redirectPort, dashboard }: Provider): ProviderView {
  const environmentName = usualEnvironmentName({ id });
  return { id, name, grants, scopes, redirectPort, hasDashboard: dashboard !== null, environmentName };
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
    environmentName: '',
    importId: null,
  };
}

/** The draft that edits a profile; its secret stays where it is. */
export function draftOf({
  account: _account,
  authorizedAt: _authorizedAt,
  remindedDays: _remindedDays,
  ...profile
}: Profile): ProfileDraft {
  return {
    ...profile,
    clientSecret: '',
    hasSecret: profile.grant === 'code-secret',
    environmentName: profile.environmentName ?? '',
    importId: null,
  };
}
