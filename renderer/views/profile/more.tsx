import type { ProviderView } from '../../../preload/form-vocabulary';
import { openerReasons, openers } from '../../openers';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
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

function NameField({ form }: Pick<Props, 'form'>) {
  return (
    <TextField
      label="Name"
      value={form.draft.name}
      problem={form.problems.name}
      onChange={(name) => form.change({ name })}
      onBlur={() => form.touch('name')}
    />
  );
}

function OpenerField({ form }: Pick<Props, 'form'>) {
  const { opener } = form.draft;
  return (
    <SelectField
      label="Where the sign-in page opens"
      hint={openerReasons[opener]}
      problem={form.problems.opener}
      value={opener}
      choices={openers}
      onChange={(opener) => form.change({ opener })}
    />
  );
}

/** What the variable is called in which the token is copied for a shell. */
function EnvironmentField({ form, provider }: Pick<Props, 'form' | 'provider'>) {
  return (
    <TextField
      label="Environment variable"
      hint={variableHint(provider)}
      mono
      placeholder={provider.environmentName ?? undefined}
      value={form.draft.environmentName}
      problem={form.problems.environmentName}
      onChange={(environmentName) => form.change({ environmentName: environmentName.trim() })}
      onBlur={() => form.touch('environmentName')}
    />
  );
}

const variableHint = ({ environmentName }: ProviderView): string =>
  `The name that Copy as puts the token in, for shells and PowerShell.${environmentName === null ? ' Left empty, it is the profile’s name, as in MY_API_TOKEN.' : ''}`;
