import { useState } from 'react';
import { TextAreaField } from '../../../parts/text-area-field';
import type { DraftForm } from '../use-draft';

interface Props {
  readonly form: DraftForm;
  /** Scopes that the provider lists. */
  readonly suggestions: readonly string[];
}

const split = (text: string): readonly string[] => [...new Set(text.split(/\s+/).filter(Boolean))];

/** Scopes in the provider's own words, and those that it lists to choose from. */
export function CustomScopes({ form, suggestions }: Props) {
  const { scopes } = form.draft;
  // Kept as typed: the blank at the end of a word is on its way to the next one.
  const [text, setText] = useState(scopes.join(' '));
  const write = (next: string) => {
    setText(next);
    form.change({ scopes: split(next) });
  };
  const toggle = (scope: string) =>
    write((scopes.includes(scope) ? scopes.filter((one) => one !== scope) : [...scopes, scope]).join(' '));
  return (
    <div className="group">
      <TextAreaField
        label="Scopes"
        hint="Separate them with spaces. Many providers give a refresh token only for offline_access."
        rows={2}
        maxLength={4000}
        value={text}
        problem={form.problems.scopes}
        onChange={write}
        onBlur={() => form.touch('scopes')}
      />
      {suggestions.length > 0 && (
        <fieldset className="chips" aria-label="Scopes that the provider lists">
          {suggestions.map((scope) => (
            <button
              key={scope}
              type="button"
              className="chip"
              aria-pressed={scopes.includes(scope)}
              onClick={() => toggle(scope)}
            >
              {scope}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
