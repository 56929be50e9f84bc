import type {
  CustomProvider,
  FoundProvider,
  GrantView,
  ProviderView,
} from '../../../../preload/form-vocabulary';
import { SelectField } from '../../../parts/select-field';
import { TextAreaField } from '../../../parts/text-area-field';
import { ClientFields } from '../client-fields';
import { CustomEndpoints } from './custom-endpoints';
import { CustomIssuer } from './custom-issuer';
import { CustomScopes } from './custom-scopes';
import { RedirectField } from '../redirect-field';
import { Steps } from '../step';
import type { DraftForm } from '../use-draft';
import { useDiscovery } from './use-discovery';
import { useFoundName } from './use-found-name';

/** A draft whose provider is described in it. */
export interface CustomForm extends DraftForm {
  /** Changes the description of the provider. */
  readonly describe: (fields: Partial<CustomProvider>) => void;
}

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  readonly custom: CustomProvider;
  /** What the chosen grant asks for. */
  readonly asked: Pick<GrantView, 'opensPage' | 'needsSecret'>;
  /** Whether the draft is that of a copy, which has all but the secret. */
  readonly isCopy: boolean;
}

/** All fields of a provider that is not built in, in the order in which one knows the answers. */
export function CustomFields({ form: draft, provider, custom, asked, isCopy }: Props) {
  const { opensPage, needsSecret } = asked;
  const form: CustomForm = {
    ...draft,
    describe: (fields) => draft.change({ custom: { ...custom, ...fields } }),
  };
  const byIssuer = custom.source === 'issuer';
  const look = useDiscovery(byIssuer ? custom.issuer : '');
  const found = look.outcome?.ok ? look.outcome.value : null;
  useFoundName(form, found, isCopy);
  return (
    <>
      <SelectField
        label="Endpoints"
        value={custom.source}
        choices={[
          ['issuer', 'Find them by the issuer’s address'],
          ['typed', 'Type the endpoints'],
        ]}
        onChange={(source) => form.describe({ source })}
      />
      {byIssuer ? (
        <CustomIssuer form={form} custom={custom} look={look} opensPage={opensPage} />
      ) : (
        <CustomEndpoints form={form} custom={custom} />
      )}
      <Steps provider={provider}>
        {opensPage && <RedirectField form={form} provider={provider} />}
        <ClientFields form={form} provider={provider} needsSecret={needsSecret} isCopy={isCopy} />
      </Steps>
      {needsSecret && <SecretPlace form={form} custom={custom} found={found} />}
      <CustomScopes form={form} suggestions={found?.scopes ?? []} />
      <Parameters form={form} custom={custom} opensPage={opensPage} />
    </>
  );
}

interface SecretPlaceProps {
  readonly form: CustomForm;
  readonly custom: CustomProvider;
  readonly found: FoundProvider | null;
}

/** How the client secret is sent (RFC 6749 §2.3.1). */
function SecretPlace({ form, custom, found }: SecretPlaceProps) {
  const chosen = custom.clientAuthentication;
  const other = found?.takesSecretIn.find((method) => method !== chosen);
  const untaken = other !== undefined && found?.takesSecretIn.includes(chosen) === false;
  return (
    <SelectField
      label="How the secret is sent"
      hint={untaken ? `The provider lists ${other}; choose that.` : 'As the client was registered.'}
      problem={form.problems.clientAuthentication}
      value={chosen}
      choices={[
        ['client_secret_basic', 'In the header (client_secret_basic)'],
        ['client_secret_post', 'In the form (client_secret_post)'],
      ]}
      onChange={(clientAuthentication) => form.describe({ clientAuthentication })}
    />
  );
}

interface ParametersProps {
  readonly form: CustomForm;
  readonly custom: CustomProvider;
  readonly opensPage: boolean;
}

/** What else the provider is to be told (RFC 6749 §8.2): on its sign-in page, or where none opens with the request. */
function Parameters({ form, custom, opensPage }: ParametersProps) {
  const page =
    'One name=value per line, such as audience, resource or prompt. For a refresh token Google wants access_type=offline and prompt=consent.';
  return (
    <TextAreaField
      label={opensPage ? 'Extra parameters for the sign-in page' : 'Extra parameters for the token request'}
      hint={opensPage ? page : 'One name=value per line, such as audience (Auth0 needs it) or resource.'}
      rows={2}
      maxLength={4000}
      value={custom.parameters}
      problem={form.problems.parameters}
      onChange={(parameters) => form.describe({ parameters })}
      onBlur={() => form.touch('parameters')}
    />
  );
}
