import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import type { ProfileDraft, ProviderView } from '../../../preload/form-vocabulary';
import type { ProfileEntry, ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { TitleBar } from '../../parts/title-bar';
import { DeleteProfile } from './delete-profile';
import { KnownTroubles } from './known-troubles';
import { More } from './more';
import { NewSignInNote } from './new-sign-in-note';
import { askedOf, ProviderFields } from './provider-fields';
import { useDraft } from './use-draft';
import { useLeave } from './use-leave';

interface Props {
  readonly initial: ProfileDraft;
  readonly provider: ProviderView;
  /** Whether it begins as a copy of another profile. */
  readonly isCopy: boolean;
  /** The profile that is edited, as the list of all has it; left out for a new one. */
  readonly entry: ProfileEntry | undefined;
}

/** Sets a profile up, or changes it. */
export function ProfileForm({ initial, provider, isCopy, entry }: Props) {
  const form = useDraft(initial);
  const { leave, dialog } = useLeave(form.changed);
  const saved = useSaved(initial, form.draft);
  const fields = useFirstProblem(form.refusals);
  const id = useId();
  const isNew = initial.id === null;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    form.save(saved);
  };
  return (
    <Frame
      header={<TitleBar title={titleOf(initial, provider)} onBack={leave} />}
      footer={
        <>
          <NewSignInNote draft={form.draft} />
          <SaveButton form={id} isNew={isNew} />
        </>
      }
      onLeave={leave}
    >
      <form id={id} ref={fields} className="form" noValidate onSubmit={submit}>
        <ProviderFields form={form} provider={provider} isCopy={isCopy} />
        <More form={form} opensPage={askedOf(provider, form.draft).opensPage} />
      </form>
      <KnownTroubles provider={provider} />
      {entry && <DeleteProfile profile={entry} />}
      {dialog}
    </Frame>
  );
}

function titleOf({ id, name, custom }: ProfileDraft, provider: ProviderView): string {
  if (id !== null) return `Edit ${name}`;
  return custom === undefined ? `New ${provider.name} profile` : 'New profile';
}

function SaveButton({ form, isNew }: { readonly form: string; readonly isNew: boolean }) {
  return (
    <Button kind="primary" type="submit" form={form}>
      {isNew ? 'Save and sign in' : 'Save'}
    </Button>
  );
}

/** What follows a save: an edit goes back to where it came from, a new profile becomes current and is signed in. */
function useSaved(initial: ProfileDraft, draft: ProfileDraft) {
  const { tray, ask } = useAsking();
  const { back, home } = useNavigation();
  return (id: ProfileId) => {
    if (initial.id !== null) return back();
    home();
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
