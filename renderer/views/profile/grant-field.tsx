import type { GrantView } from '../../../preload/form-vocabulary';
import type { Grant } from '../../../preload/vocabulary';
import { Button } from '../../parts/button';
import { ChoiceField } from '../../parts/choice-field';
import type { DraftForm } from './use-draft';

interface GrantWords {
  readonly short: string;
  readonly label: string;
  readonly hint: string;
}

const grantWords: Readonly<Record<Grant, GrantWords>> = {
  'code-pkce': {
    short: 'PKCE',
    label: 'With PKCE, no secret needed',
    hint: 'You sign in on the provider’s page; the token then renews itself.',
  },
  'code-secret': {
    short: 'a client secret',
    label: 'With a client secret',
    hint: 'For a client that was registered with one; it is kept where the tokens are.',
  },
  implicit: {
    short: 'Implicit',
    label: 'Implicit, cannot be renewed',
    hint: 'The page hands over the token itself; you sign in again each time it expires.',
  },
  'client-credentials': {
    short: 'client credentials',
    label: 'Client credentials, no browser',
    hint: 'Your app signs in as itself: no page opens, and no user’s data can be read.',
  },
};

interface Props {
  readonly form: DraftForm;
  readonly grants: readonly GrantView[];
}

/** How the token is obtained; a way that the provider has ended says so at once, with the way to take instead. */
export function GrantField({ form, grants }: Props) {
  const { draft, problems, change } = form;
  const ended = grants.find(({ grant }) => grant === draft.grant)?.ended ?? null;
  return (
    <ChoiceField
      label="How to sign in"
      problem={ended?.words ?? problems.grant}
      value={draft.grant}
      choices={grants.map(({ grant }) => ({ value: grant, ...grantWords[grant] }))}
      onChange={(grant) => change({ grant })}
    >
      {ended !== null && (
        <Button
          kind="link"
          className="inline"
          onClick={({ currentTarget }) => {
            // The button goes with the choice that it mends; the focus must not.
            const radios = currentTarget.parentElement?.querySelectorAll('input') ?? [];
            [...radios].find(({ value }) => value === ended.instead)?.focus();
            change({ grant: ended.instead });
          }}
        >
          {`Use ${grantWords[ended.instead].short} instead`}
        </Button>
      )}
    </ChoiceField>
  );
}
