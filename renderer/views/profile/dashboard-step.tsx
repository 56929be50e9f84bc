import type { ProviderView } from '../../../preload/form-vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Step } from './step';

/** Where the client is registered, for providers that have a page for it. */
export function DashboardStep({ provider }: { readonly provider: ProviderView }) {
  const { tray, attempt } = useAsking();
  if (!provider.hasDashboard) return null;
  return (
    <Step>
      <div>
        <h2 className="label">{`Register an app at ${provider.name}`}</h2>
        <p className="hint">Create one in the dashboard, or use one you have.</p>
        <Button kind="link" className="inline" onClick={() => attempt(tray.openDashboard(provider.id))}>
          Open dashboard <Icon name="open" />
        </Button>
      </div>
    </Step>
  );
}
