import type { ProviderView } from '../../../preload/form-vocabulary';
import { EnvironmentField } from './environment-field';
import { NameField } from './name-field';
import { OpenerField } from './opener-field';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  /** Whether signing in opens a page. */
  readonly opensPage: boolean;
}

/** What has a good value already, and is there to be made one's own. */
export function More({ form, provider, opensPage }: Props) {
  return (
    <section className="form more">
      <h2 className="label">More</h2>
      <NameField form={form} />
      {opensPage && <OpenerField form={form} />}
      <EnvironmentField form={form} provider={provider} />
    </section>
  );
}
