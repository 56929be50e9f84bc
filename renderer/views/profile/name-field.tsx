import { TextField } from '../../parts/text-field';
import type { DraftForm } from './use-draft';

/** What the profile is called. */
export function NameField({ form }: { readonly form: DraftForm }) {
  return (
    <TextField
      label="Name"
      value={form.draft.name}
      problem={form.problems.name}
      onChange={(name) => form.change({ name })}
      onBlur={() => form.touch('name')}
    />
  );
}
