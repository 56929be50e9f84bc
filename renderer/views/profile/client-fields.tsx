import type { ProviderView } from '../../../preload/form-vocabulary';
import type { Grant } from '../../../preload/vocabulary';
import { SecretField } from '../../parts/secret-field';
import { SelectField } from '../../parts/select-field';
import { TextField } from '../../parts/text-field';
import { Step } from './step';
import type { DraftForm } from './use-draft';

const grantWords: Readonly<Record<Grant, string>> = {
  'code-pkce': 'With PKCE, no secret needed',
  'code-secret': 'With a client secret',
};

const grantReasons: Readonly<Record<Grant, string>> = {
  'code-pkce': 'Right for almost everyone. You can change it later.',
  'code-secret': 'For a client that was registered with one; it is kept in your keychain.',
};

const copyReason =
  'A copy has everything but the secret, which never leaves your keychain for a form: type it again.';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  /** Whether the draft is that of a copy, which has all but the secret. */
  readonly isCopy: boolean;
}

/** The client that was registered at the provider, and how it signs in (RFC 6749 §2.3). */
export function ClientFields({ form, provider, isCopy }: Props) {
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
        <SelectField
          label="How to sign in"
          hint={grantReasons[draft.grant]}
          problem={problems.grant}
          value={draft.grant}
          choices={provider.grants.map((grant) => [grant, grantWords[grant]] as const)}
          onChange={(grant) => change({ grant })}
        />
        {draft.grant === 'code-secret' && (
          <SecretField
            label="Client secret"
            hint={isCopy ? copyReason : undefined}
            placeholder={draft.hasSecret ? 'Stored in your keychain; leave empty to keep it' : ''}
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
