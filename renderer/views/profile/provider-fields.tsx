import type { ProfileDraft, ProviderView } from '../../../preload/form-vocabulary';
import { ClientFields } from './client-fields';
import { CustomFields } from './custom/custom-fields';
import { DashboardStep } from './dashboard-step';
import { RedirectField } from './redirect-field';
import { ScopeFields } from './scopes/scope-fields';
import { Steps } from './step';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly provider: ProviderView;
  /** Whether the draft is that of a copy, which has all but the secret. */
  readonly isCopy: boolean;
}

/** What a provider wants to know, in the order of the real work. */
export function ProviderFields({ form, provider, isCopy }: Props) {
  const { custom } = form.draft;
  const asked = askedOf(provider, form.draft);
  if (custom !== undefined)
    return <CustomFields form={form} provider={provider} custom={custom} asked={asked} isCopy={isCopy} />;
  return (
    <Steps provider={provider}>
      <DashboardStep provider={provider} />
      {asked.opensPage && <RedirectField form={form} provider={provider} />}
      <ClientFields form={form} provider={provider} needsSecret={asked.needsSecret} isCopy={isCopy} />
      {asked.takesScopes && <ScopeFields form={form} scopes={provider.scopes} />}
    </Steps>
  );
}

/** What the form asks for with the grant that is chosen; all of it, should the provider no longer know that. */
export const askedOf = ({ grants }: ProviderView, { grant }: ProfileDraft) =>
  grants.find((offered) => offered.grant === grant) ?? {
    opensPage: true,
    needsSecret: true,
    takesScopes: true,
  };
