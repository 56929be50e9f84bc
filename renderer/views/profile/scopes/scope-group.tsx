import { useState } from 'react';
import type { ScopeView } from '../../../../preload/form-vocabulary';
import { Button } from '../../../parts/button';
import { CheckField } from '../../../parts/check-field';
import { Fold } from '../../../parts/fold';

/** How scopes are chosen, from whichever list. */
export interface ScopeChoice {
  readonly chosen: readonly string[];
  readonly choose: (scopes: readonly string[], wanted: boolean) => void;
}

interface Props {
  readonly name: string;
  /** Those of the group. */
  readonly scopes: readonly ScopeView[];
  readonly choice: ScopeChoice;
  /** Whether these are what a search has found: shown at once, then. */
  readonly found: boolean;
}

/** The scopes of one group, folded until one looks into it. */
export function ScopeGroup({ name, scopes, choice, found }: Props) {
  const [open, setOpen] = useState(false);
  const count = scopes.filter(({ scope }) => choice.chosen.includes(scope)).length;
  return (
    <Fold
      title={name}
      aside={count === 0 ? String(scopes.length) : `${count} of ${scopes.length}`}
      open={found || open}
      onToggle={(open) => !found && setOpen(open)}
    >
      {scopes.some(({ partner }) => partner) ? (
        <p className="hint">Granted only to partners that the provider has approved.</p>
      ) : (
        <WholeGroup name={name} scopes={scopes} choice={choice} all={count === scopes.length} />
      )}
      {scopes.map((scope) => (
        <ScopeCheck key={scope.scope} scope={scope} choice={choice} />
      ))}
    </Fold>
  );
}

function WholeGroup({ name, scopes, choice, all }: Omit<Props, 'found'> & { readonly all: boolean }) {
  const words = all ? 'Select none' : 'Select all';
  const names = scopes.map(({ scope }) => scope);
  return (
    <Button
      kind="link"
      className="inline"
      aria-label={`${words} in ${name}`}
      onClick={() => choice.choose(names, !all)}
    >
      {words}
    </Button>
  );
}

function ScopeCheck({ scope, choice }: { readonly scope: ScopeView; readonly choice: ScopeChoice }) {
  return (
    <CheckField
      label={scope.title}
      hint={
        <>
          {scope.description} <code>{scope.scope}</code>
        </>
      }
      checked={choice.chosen.includes(scope.scope)}
      onChange={(checked) => choice.choose([scope.scope], checked)}
    />
  );
}
