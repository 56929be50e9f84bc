import type { CustomProvider } from '../../../../preload/form-vocabulary';
import { TextField } from '../../../parts/text-field';
import type { CustomForm } from './custom-fields';

const endpoints = [
  ['authorization', 'Authorization endpoint', 'The provider’s sign-in page.'],
  ['token', 'Token endpoint', 'Where tokens come from and are renewed.'],
  ['revocation', 'Revocation endpoint (optional)', 'Called at sign-out to revoke the sign-in.'],
  ['userinfo', 'Userinfo endpoint (optional)', 'For the account’s name, and to test the token on.'],
] as const;

interface Props {
  readonly form: CustomForm;
  readonly custom: CustomProvider;
}

/** The endpoints of a provider that has no discovery document. */
export function CustomEndpoints({ form, custom }: Props) {
  return endpoints.map(([name, label, hint]) => (
    <TextField
      key={name}
      label={label}
      hint={hint}
      mono
      inputMode="url"
      placeholder="https://"
      maxLength={2000}
      value={custom[name]}
      problem={form.problems[name]}
      onChange={(address) => form.describe({ [name]: address })}
      onBlur={() => form.touch(name)}
    />
  ));
}
