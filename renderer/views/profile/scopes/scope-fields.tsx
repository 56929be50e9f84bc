import { useDeferredValue, useId, useRef, useState } from 'react';
import type { ScopeView } from '../../../../preload/form-vocabulary';
import { Button } from '../../../parts/button';
import { SearchField } from '../../../parts/search-field';
import { findScopes } from './find-scopes';
import type { ScopeChoice } from './scope-group';
import { ScopeList } from './scope-list';
import { Step } from '../step';
import type { DraftForm } from '../use-draft';

interface Props {
  readonly form: DraftForm;
  readonly scopes: readonly ScopeView[];
}

/** What the token may be used for. */
export function ScopeFields({ form, scopes }: Props) {
  const title = useId();
  const listed = useListed(scopes, form.draft.scopes);
  if (scopes.length === 0) return null;
  const chosen = form.draft.scopes;
  return (
    <Step>
      <fieldset aria-labelledby={title} className="scopes">
        <div className="label">
          <span id={title}>Scopes</span>
          <output>{chosen.length === 0 ? 'None chosen' : `${chosen.length} chosen`}</output>
        </div>
        {form.problems.scopes !== undefined && (
          <p className="hint bad" data-problem tabIndex={-1}>
            {form.problems.scopes}
          </p>
        )}
        <ScopePicker scopes={listed} choice={scopeChoice(form, listed)} />
      </fieldset>
    </Step>
  );
}

/** The provider's scopes, and after them those that the draft had from elsewhere, which are not to be lost. */
function useListed(scopes: readonly ScopeView[], chosen: readonly string[]): readonly ScopeView[] {
  const [others] = useState(() => chosen.filter((name) => !scopes.some(({ scope }) => scope === name)));
  const unlisted = others.map((scope) => ({
    scope,
    group: 'Not listed',
    title: scope,
    description: 'Token Tray does not know this one; the provider may.',
  }));
  return [...scopes, ...unlisted];
}

function scopeChoice({ draft, change }: DraftForm, scopes: readonly ScopeView[]): ScopeChoice {
  const choose = (names: readonly string[], wanted: boolean) => {
    const isWanted = (scope: string) => (names.includes(scope) ? wanted : draft.scopes.includes(scope));
    // In the provider's order, so that the same choice is always the same list.
    change({ scopes: scopes.map(({ scope }) => scope).filter(isWanted) });
  };
  return { chosen: draft.scopes, choose };
}

interface PickerProps {
  readonly scopes: readonly ScopeView[];
  readonly choice: ScopeChoice;
}

function ScopePicker({ scopes, choice }: PickerProps) {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const clear = () => {
    setQuery('');
    field.current?.focus();
  };
  // A long list is drawn after the letter that was typed.
  const wanted = useDeferredValue(query).trim();
  const found = findScopes(scopes, wanted);
  return (
    <>
      <SearchField label="Search scopes" ref={field} value={query} onChange={setQuery} onClear={clear} />
      {wanted === '' && <AllScopes scopes={scopes} choice={choice} />}
      {found.length === 0 ? (
        <p className="nothing">
          <output>{`Nothing matches “${wanted}”.`}</output>{' '}
          <Button kind="link" className="inline" onClick={clear}>
            Clear search
          </Button>
        </p>
      ) : (
        <ScopeList scopes={found} choice={choice} found={wanted !== ''} />
      )}
    </>
  );
}

/** All at once; what is for partners only has to be chosen on purpose. */
function AllScopes({ scopes, choice }: PickerProps) {
  const open = scopes.filter(({ partner }) => partner !== true).map(({ scope }) => scope);
  return (
    <div className="all-scopes">
      <Button kind="link" className="inline" onClick={() => choice.choose(open, true)}>
        Select all
      </Button>
      <Button kind="link" className="inline" onClick={() => choice.choose(choice.chosen, false)}>
        Select none
      </Button>
    </div>
  );
}
