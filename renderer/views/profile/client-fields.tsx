import type { ProviderView } from '../../../preload/form-vocabulary';
import { SecretField } from '../../parts/secret-field';
import { TextField } from '../../parts/text-field';
import { GrantField } from './grant-field';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  /** Whether the client proves itself by a secret. */
  readonly needsSecret: boolean;
}

/** The client that was registered at the provider, and how it signs in (RFC 6749 §2.3). */
export function ClientFields({ form, provider, needsSecret }: Props) {
  const { draft, problems, change, touch } = form;
  return (
    <>
      <TextField
        label="Client ID"
        mono
        value={draft.clientId}
        problem={problems.clientId}
        onChange={(clientId) => change({ clientId: clientId.trim() })}
        onBlur={() => touch('clientId')}
      />
      <GrantField form={form} grants={provider.grants} />
      {needsSecret && (
        <SecretField
          label="Client secret"
          placeholder={draft.hasSecret ? 'Stored in your keychain; leave empty to keep it' : ''}
          value={draft.clientSecret}
          problem={problems.clientSecret}
          onChange={(clientSecret) => change({ clientSecret })}
          onBlur={() => touch('clientSecret')}
        />
      )}
    </>
  );
}
