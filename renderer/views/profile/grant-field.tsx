import type { GrantView } from '../../../preload/form-vocabulary';
import type { Grant } from '../../../preload/vocabulary';
import { Button } from '../../parts/button';
import { SelectField } from '../../parts/select-field';
import type { DraftForm } from './use-draft';

interface GrantWords {
  readonly short: string;
  readonly choice: string;
  readonly reason: string;
}

const grantWords: Readonly<Record<Grant, GrantWords>> = {
  'code-pkce': {
    short: 'PKCE',
    choice: 'With PKCE, no secret needed',
    reason: 'Right for almost everyone. You can change it later.',
  },
  'code-secret': {
    short: 'a client secret',
    choice: 'With a client secret',
    reason: 'For a client that was registered with one; it is kept where the tokens are.',
  },
  implicit: {
    short: 'Implicit',
    choice: 'Implicit, cannot be renewed',
    reason: 'The page hands over the token itself; you sign in again each time it expires.',
  },
  'client-credentials': {
    short: 'client credentials',
    choice: 'Client credentials, no browser',
    reason: 'Your app signs in as itself: no page opens, and no user’s data can be read.',
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
    <div className="group">
      <SelectField
        label="How to sign in"
        hint={grantWords[draft.grant].reason}
        problem={ended?.words ?? problems.grant}
        value={draft.grant}
        choices={grants.map(({ grant }) => [grant, grantWords[grant].choice] as const)}
        onChange={(grant) => change({ grant })}
      />
      {ended !== null && (
        <Button
          kind="link"
          className="inline"
          onClick={({ currentTarget }) => {
            // The button goes with the choice that it mends; the focus must not.
            currentTarget.parentElement?.querySelector('select')?.focus();
            change({ grant: ended.instead });
          }}
        >
          {`Use ${grantWords[ended.instead].short} instead`}
        </Button>
      )}
    </div>
  );
}
