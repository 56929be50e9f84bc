import type { FoundProvider } from '../../preload/form-vocabulary';
import type { EpochMs, Outcome, ProviderId } from '../../preload/vocabulary';
import type { Transport } from '../oauth/client';
import type { Profile } from '../profiles/profile';
import { createCustomProviders } from './custom/custom';
import { blankProvider } from './custom/definition';
import type { Provider } from './provider';

/** Where every provider comes from. */
export interface ProviderSource {
  /** What a new profile can begin with; the custom one is blank. */
  readonly providers: Readonly<Record<ProviderId, Provider>>;
  /** The provider of a profile, or of a draft of one, as it is described there now. */
  readonly providerOf: (profile: Pick<Profile, 'provider' | 'custom'>) => Provider;
  readonly discoverProvider: (issuer: string) => Promise<Outcome<FoundProvider>>;
}

/** Puts the custom providers beside those that are built in. */
export function createProviders(
  builtIn: Readonly<Record<Exclude<ProviderId, 'custom'>, Provider>>,
  transport: Transport,
  now: () => EpochMs,
): ProviderSource {
  const customs = createCustomProviders(transport, now);
  const providers = { ...builtIn, custom: customs.of(blankProvider) };
  return {
    providers,
    providerOf: ({ provider, custom }) => (custom === undefined ? providers[provider] : customs.of(custom)),
    discoverProvider: customs.discover,
  };
}
