import type { ProviderView } from '../../../preload/form-vocabulary';
import { TextField } from '../../parts/text-field';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
}

/** What the variable is called in which the token is copied for a shell. */
export function EnvironmentField({ form, provider }: Props) {
  return (
    <TextField
      label="Environment variable"
      hint={hintFor(provider)}
      mono
      placeholder={provider.environmentName ?? undefined}
      value={form.draft.environmentName}
      problem={form.problems.environmentName}
      onChange={(environmentName) => form.change({ environmentName: environmentName.trim() })}
      onBlur={() => form.touch('environmentName')}
    />
  );
}

const hintFor = ({ environmentName }: ProviderView): string =>
  `The name that Copy as puts the token in, for shells and PowerShell.${environmentName === null ? ' Left empty, it is the profile’s name, as in MY_API_TOKEN.' : ''}`;
