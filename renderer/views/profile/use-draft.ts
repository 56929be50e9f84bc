import { type Dispatch, type SetStateAction, useEffect, useState } from 'react';
import type { DraftProblems, ProfileDraft } from '../../../preload/form-vocabulary';
import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';

/** How long typing has to rest before a draft is checked, in milliseconds. */
const rest = 150;
/** How long it has to rest before what may be half typed is called wrong, in milliseconds. */
const longRest = 1000;

type FieldName = keyof DraftProblems;

/** Fields that are never half filled in: what is wrong with them is said at once. */
const chosen: ReadonlySet<FieldName> = new Set(['grant', 'scopes', 'opener']);

/** A draft while it is typed. */
export interface DraftForm {
  readonly draft: ProfileDraft;
  /** Whether something would be lost: what was typed, or a token that waits for its profile. */
  readonly changed: boolean;
  /**
   * The problems that are to be shown: of what was chosen, of what was typed before a rest, of fields that were left
   * once, of all after a refused save.
   */
  readonly problems: DraftProblems;
  /** Saving is under way, which may take as long as the keychain asks a person. */
  readonly isSaving: boolean;
  /** How often saving was refused. */
  readonly refusals: number;
  readonly change: (fields: Partial<ProfileDraft>) => void;
  readonly touch: (field: FieldName) => void;
  readonly save: (saved: (profile: ProfileId) => void) => void;
}

/** Holds a draft, has the app check it as it is typed, and saves it. */
export function useDraft(initial: ProfileDraft): DraftForm {
  const { tray, ask } = useAsking();
  const [draft, setDraft] = useState(initial);
  const [problems, setProblems] = useCheckedProblems(draft);
  const [touched, setTouched] = useState<ReadonlySet<FieldName>>(chosen);
  useTouchedByTyping(initial, draft, setTouched);
  const [refusals, setRefusals] = useState(0);
  const [isSaving, setIsSaving] = useState(false);
  const save = (saved: (profile: ProfileId) => void) => {
    // Saved twice, a new profile would be two.
    if (isSaving) return;
    setIsSaving(true);
    void ask(tray.saveProfile(draft), (result) => {
      if (result.ok) return saved(result.id);
      setProblems(result.problems);
      setRefusals((times) => times + 1);
    }).then(() => setIsSaving(false));
  };
  return {
    draft,
    changed: JSON.stringify(draft) !== JSON.stringify(initial) || initial.importId !== null,
    problems: refusals > 0 ? problems : only(problems, touched),
    isSaving,
    refusals,
    change: (fields) => setDraft((draft) => ({ ...draft, ...fields })),
    touch: (field) =>
      void ask(tray.checkDraft(draft), (found) => {
        // What was found last may be about what stood here before: with it the words would flash up and go.
        setProblems(found);
        setTouched((touched) => new Set([...touched, field]));
      }),
    save,
  };
}

function useCheckedProblems(draft: ProfileDraft) {
  const { tray, ask } = useAsking();
  const [problems, setProblems] = useState<DraftProblems>({});
  useEffect(() => {
    const check = { stale: false };
    const use = (found: DraftProblems) => !check.stale && setProblems(found);
    const timer = setTimeout(() => void ask(tray.checkDraft(draft), use), rest);
    return () => {
      check.stale = true;
      clearTimeout(timer);
    };
  }, [tray, ask, draft]);
  return [problems, setProblems] as const;
}

/** Counts what was typed as touched once typing rests: from then on what is wrong with it is said with every key. */
function useTouchedByTyping(
  initial: ProfileDraft,
  draft: ProfileDraft,
  setTouched: Dispatch<SetStateAction<ReadonlySet<FieldName>>>,
): void {
  useEffect(() => {
    const typed = fieldsThatDiffer(initial, draft);
    const timer = setTimeout(() => setTouched((touched) => new Set([...touched, ...typed])), longRest);
    return () => clearTimeout(timer);
  }, [initial, draft, setTouched]);
}

/** The fields of the profile, and of the provider that it describes, which hold something else. */
function fieldsThatDiffer(one: ProfileDraft, other: ProfileDraft): readonly FieldName[] {
  const [before, after] = [flat(one), flat(other)] as const;
  return (Object.keys(after) as FieldName[]).filter((field) => before[field] !== after[field]);
}

const flat = (draft: ProfileDraft) => ({ ...draft.custom, ...draft });

function only(problems: DraftProblems, fields: ReadonlySet<FieldName>): DraftProblems {
  return Object.fromEntries(Object.entries(problems).filter(([field]) => fields.has(field as FieldName)));
}
