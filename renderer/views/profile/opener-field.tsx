import { openerReasons, openers } from '../../openers';
import { SelectField } from '../../parts/select-field';
import type { DraftForm } from './use-draft';

/** Where the sign-in page opens. */
export function OpenerField({ form }: { readonly form: DraftForm }) {
  const { opener } = form.draft;
  return (
    <SelectField
      label="Where the sign-in page opens"
      hint={openerReasons[opener]}
      problem={form.problems.opener}
      value={opener}
      choices={openers}
      onChange={(opener) => form.change({ opener })}
    />
  );
}
