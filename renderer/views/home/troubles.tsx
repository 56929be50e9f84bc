import { useEffect, useState } from 'react';
import type { ProviderView } from '../../../preload/form-vocabulary';
import type { ProviderId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { KnownTroubles } from '../profile/known-troubles';

/** Help for a page that shows an error and sends nothing back, while a sign-in waits. */
export function Troubles({ provider }: { readonly provider: ProviderId }) {
  const { tray, ask } = useAsking();
  const [providers, setProviders] = useState<readonly ProviderView[]>([]);
  useEffect(() => void ask(tray.providers(), setProviders), [tray, ask]);
  const known = providers.find(({ id }) => id === provider);
  return known === undefined ? null : <KnownTroubles provider={known} />;
}
