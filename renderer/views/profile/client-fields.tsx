import type { ProviderView } from '../../../preload/form-vocabulary';
import { SecretField } from '../../parts/secret-field';
import { TextField } from '../../parts/text-field';
import { GrantField } from './grant-field';
import { Step } from './step';
import type { DraftForm } from './use-draft';

const copyReason = 'The secret is not copied; enter it again.';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  /** Whether the client proves itself by a secret. */
  readonly needsSecret: boolean;
  /** Whether the draft is that of a copy, which has all but the secret. */
  readonly isCopy: boolean;
}

/** The client that was registered at the provider, and how it signs in (RFC 6749 §2.3). */
export function ClientFields({ form, provider, needsSecret, isCopy }: Props) {
  const { draft, problems, change, touch } = form;
  return (
    <>
      <Step>
        <TextField
          label="Client ID"
          mono
          value={draft.clientId}
          problem={problems.clientId}
          onChange={(clientId) => change({ clientId: clientId.trim() })}
          onBlur={() => touch('clientId')}
        />
      </Step>
      <Step>
        <GrantField form={form} grants={provider.grants} />
        {needsSecret && (
          <SecretField
            label="Client secret"
            hint={isCopy ? copyReason : undefined}
            placeholder={draft.hasSecret ? 'Stored; leave empty to keep it' : ''}
            value={draft.clientSecret}
            problem={problems.clientSecret}
            onChange={(clientSecret) => change({ clientSecret })}
            onBlur={() => touch('clientSecret')}
          />
        )}
      </Step>
    </>
  );
}
