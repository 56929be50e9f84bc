import { useEffect, useId, useRef, type SyntheticEvent } from 'react';
import type { ProfileDraft, ProviderView } from '../../../preload/form-vocabulary';
import type { ProfileEntry, ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { TitleBar } from '../../parts/title-bar';
import { DeleteProfile } from './delete-profile';
import { useDropImport } from './drop-import';
import { FormNotes } from './form-notes';
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
  /** What to know before it is saved. */
  readonly notes: readonly string[];
  /** The profile that is edited, as the list of all has it; left out for a new one. */
  readonly entry: ProfileEntry | undefined;
}

/** Sets a profile up, or changes it. */
export function ProfileForm({ initial, provider, isCopy, notes, entry }: Props) {
  const form = useDraft(initial);
  const { leave, dialog } = useLeave(form.changed);
  const saved = useSaved(initial, form.draft);
  useDropImport(initial.importId);
  const fields = useFirstProblem(form.refusals);
  const id = useId();
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
          <SaveButton form={id} initial={initial} busy={form.isSaving} />
        </>
      }
      onLeave={leave}
    >
      <form id={id} ref={fields} className="form" noValidate onSubmit={submit}>
        <FormNotes notes={notes} />
        <ProviderFields form={form} provider={provider} isCopy={isCopy} />
        <More form={form} provider={provider} opensPage={askedOf(provider, form.draft).opensPage} />
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

interface SaveProps {
  readonly form: string;
  readonly initial: ProfileDraft;
  readonly busy: boolean;
}

function SaveButton({ form, initial, busy }: SaveProps) {
  return (
    <Button kind="primary" type="submit" form={form} busy={busy}>
      {saveWords(initial)}
    </Button>
  );
}

function saveWords({ id, importId }: ProfileDraft): string {
  if (importId !== null) return 'Save and try the token';
  return id === null ? 'Save and sign in' : 'Save';
}

/**
 * What follows a save: an edit goes back to where it came from; a new profile becomes the current one and is signed
 * in, unless it brought its sign-in along.
 */
function useSaved(initial: ProfileDraft, draft: ProfileDraft) {
  const { tray, ask } = useAsking();
  const { back, home } = useNavigation();
  return (id: ProfileId) => {
    if (initial.id !== null) return back();
    home();
    if (initial.importId === null) void ask(tray.selectProfile(id).then(() => tray.signIn(id, draft.opener)));
  };
}

/** Moves the focus to the first field with a problem whenever a save was refused. */
function useFirstProblem(refusals: number) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (refusals === 0) return;
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-problem]');
    wrong?.focus();
    // The words that say what is wrong are below the field, and may be out of sight.
    wrong?.closest('.field')?.scrollIntoView({ block: 'nearest' });
  }, [refusals]);
  return form;
}
