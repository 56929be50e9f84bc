import type { ScopeView } from '../../../../preload/form-vocabulary';
import { type ScopeChoice, ScopeGroup } from './scope-group';

interface Props {
  readonly scopes: readonly ScopeView[];
  readonly choice: ScopeChoice;
  /** Whether these are what a search has found. */
  readonly found: boolean;
}

/** Scopes in the provider's groups; those for partners are last, in a fold of their own. */
export function ScopeList({ scopes, choice, found }: Props) {
  const open = scopes.filter(({ partner }) => partner !== true);
  const groups = new Set(open.map(({ group }) => group));
  const partners = scopes.filter(({ partner }) => partner);
  return (
    <div className="folds">
      {[...groups].map((name) => (
        <ScopeGroup
          key={name}
          name={name}
          scopes={open.filter(({ group }) => group === name)}
          choice={choice}
          found={found}
        />
      ))}
      {partners.length > 0 && (
        <ScopeGroup name="For partners only" scopes={partners} choice={choice} found={found} />
      )}
    </div>
  );
}
