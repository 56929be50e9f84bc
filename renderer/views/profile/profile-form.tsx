import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import type { ProfileDraft, ProviderView } from '../../../preload/form-vocabulary';
import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { TitleBar } from '../../parts/title-bar';
import { ClientFields } from './client-fields';
import { DeleteProfile } from './delete-profile';
import { useDropImport } from './drop-import';
import { EnvironmentField } from './environment-field';
import { FormNotes } from './form-notes';
import { NameField } from './name-field';
import { OpenerField } from './opener-field';
import { RedirectField } from './redirect-field';
import { ScopeFields } from './scope-fields';
import { useDraft } from './use-draft';
import { useLeave } from './use-leave';

interface Props {
  readonly initial: ProfileDraft;
  readonly provider: ProviderView;
  /** What to know before it is saved. */
  readonly notes: readonly string[];
}

/** Sets a profile up, or changes it. */
export function ProfileForm({ initial, provider, notes }: Props) {
  const form = useDraft(initial);
  const { leave, dialog } = useLeave(form.changed);
  const saved = useSaved(initial, form.draft);
  useDropImport(initial.importId);
  const fields = useFirstProblem(form.refusals);
  const id = useId();
  const isNew = initial.id === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.save(saved);
  };
  return (
    <Frame
      header={
        <TitleBar title={isNew ? `New ${provider.name} profile` : `Edit ${initial.name}`} onBack={leave} />
      }
      footer={<SaveButton form={id} initial={initial} />}
      onLeave={leave}
    >
      <form id={id} ref={fields} className="form" noValidate onSubmit={submit}>
        <FormNotes notes={notes} />
        <NameField form={form} />
        <RedirectField form={form} provider={provider} />
        <ClientFields form={form} provider={provider} />
        <ScopeFields form={form} scopes={provider.scopes} />
        <OpenerField form={form} />
        <EnvironmentField form={form} provider={provider} />
      </form>
      {initial.id !== null && (
        <DeleteProfile profile={initial.id} name={initial.name} provider={provider.name} />
      )}
      {dialog}
    </Frame>
  );
}

function SaveButton({ form, initial }: { readonly form: string; readonly initial: ProfileDraft }) {
  return (
    <Button kind="primary" type="submit" form={form}>
      {saveWords(initial)}
    </Button>
  );
}

function saveWords({ id, importId }: ProfileDraft): string {
  if (importId !== null) return 'Save and try the token';
  return id === null ? 'Save and sign in' : 'Save';
}

/** What follows a save: a new profile becomes the current one and is signed in, unless it brought its sign-in along. */
function useSaved(initial: ProfileDraft, draft: ProfileDraft) {
  const { tray, ask } = useAsking();
  const { home } = useNavigation();
  return (id: ProfileId) => {
    home();
    if (initial.id === null && initial.importId === null)
      void ask(tray.selectProfile(id).then(() => tray.signIn(id, draft.opener)));
  };
}

/** Moves the focus to the first field with a problem whenever a save was refused. */
function useFirstProblem(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]')?.focus();
  }, [refusals]);
  return form;
}
