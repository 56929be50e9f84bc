import { NameField } from './name-field';
import { OpenerField } from './opener-field';
import type { DraftForm } from './use-draft';

/** What has a good value already, and is there to be made one's own. */
export function More({ form }: { readonly form: DraftForm }) {
  return (
    <section className="form more">
      <h2 className="label">More</h2>
      <NameField form={form} />
      <OpenerField form={form} />
    </section>
  );
}
