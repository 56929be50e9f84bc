import type { ScopeView } from '../../../preload/form-vocabulary';
import { Button } from '../../parts/button';
import { CheckField } from '../../parts/check-field';
import { Icon } from '../../parts/icon';

interface Props {
  readonly name: string;
  /** Those of the group. */
  readonly scopes: readonly ScopeView[];
  readonly chosen: readonly string[];
  readonly onChoose: (scopes: readonly string[], wanted: boolean) => void;
}

/** The scopes of one group, folded until one looks into it. */
export function ScopeGroup({ name, scopes, chosen, onChoose }: Props) {
  const names = scopes.map(({ scope }) => scope);
  const count = names.filter((scope) => chosen.includes(scope)).length;
  const all = count === names.length;
  const words = all ? 'Select none' : 'Select all';
  return (
    <details className="scope-group">
      <summary>
        <Icon name="down" />
        <span>{name}</span>
        <small>{count === 0 ? names.length : `${count} of ${names.length}`}</small>
      </summary>
      <Button
        kind="link"
        className="inline"
        aria-label={`${words} in ${name}`}
        onClick={() => onChoose(names, !all)}
      >
        {words}
      </Button>
      {scopes.map(({ scope, title, description }) => (
        <CheckField
          key={scope}
          label={title}
          hint={description}
          checked={chosen.includes(scope)}
          onChange={(checked) => onChoose([scope], checked)}
        />
      ))}
    </details>
  );
}
