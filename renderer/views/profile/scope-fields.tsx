import type { ScopeView } from '../../../preload/form-vocabulary';
import { ScopeGroup } from './scope-group';
import type { DraftForm } from './use-draft';

interface Props {
  readonly form: DraftForm;
  readonly scopes: readonly ScopeView[];
}

/** What the token may be used for, in groups that unfold. */
export function ScopeFields({ form, scopes }: Props) {
  if (scopes.length === 0) return null;
  const { draft, problems, change } = form;
  const groups = new Set(scopes.map(({ group }) => group));
  const choose = (names: readonly string[], wanted: boolean) => {
    const isWanted = (scope: string) => (names.includes(scope) ? wanted : draft.scopes.includes(scope));
    // In the provider's order, so that the same choice is always the same list.
    change({ scopes: scopes.map(({ scope }) => scope).filter(isWanted) });
  };
  return (
    <fieldset className="scopes">
      <legend className="label">
        Scopes <span className="count">{`${draft.scopes.length} of ${scopes.length} chosen`}</span>
      </legend>
      {problems.scopes !== undefined && (
        <p className="hint bad" data-problem tabIndex={-1}>
          {problems.scopes}
        </p>
      )}
      {[...groups].map((name) => (
        <ScopeGroup
          key={name}
          name={name}
          scopes={scopes.filter(({ group }) => group === name)}
          chosen={draft.scopes}
          onChoose={choose}
        />
      ))}
    </fieldset>
  );
}
