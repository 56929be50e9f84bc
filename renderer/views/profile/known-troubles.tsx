import type { ProviderView } from '../../../preload/form-vocabulary';
import { Fold } from '../../parts/fold';

/** What to do about errors that only the provider's own page or its first answers show. */
export function KnownTroubles({ provider }: { readonly provider: ProviderView }) {
  if (provider.knownTroubles.length === 0) return null;
  return (
    <Fold title={`If ${provider.name} shows an error`}>
      <dl className="troubles">
        {provider.knownTroubles.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Fold>
  );
}
