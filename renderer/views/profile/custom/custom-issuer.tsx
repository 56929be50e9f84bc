import type { CustomProvider, FoundProvider } from '../../../../preload/form-vocabulary';
import { Button } from '../../../parts/button';
import { Note } from '../../../parts/note';
import { TextField } from '../../../parts/text-field';
import type { CustomForm } from './custom-fields';
import type { DiscoveryLook } from './use-discovery';

interface Props {
  readonly form: CustomForm;
  readonly custom: CustomProvider;
  readonly look: DiscoveryLook;
  /** Whether the chosen grant needs a sign-in page. */
  readonly opensPage: boolean;
}

/** An issuer, from whose discovery document the endpoints come (OpenID Connect Discovery, RFC 8414). */
export function CustomIssuer({ form, custom, look, opensPage }: Props) {
  const { outcome, busy, find } = look;
  const failed = outcome?.ok === false ? outcome.words : undefined;
  return (
    <div className="group">
      <TextField
        label="Issuer"
        hint="The provider’s issuer URL."
        mono
        inputMode="url"
        placeholder="https://id.example.com/realms/main"
        maxLength={2000}
        value={custom.issuer}
        problem={form.problems.issuer ?? failed}
        onChange={(issuer) => form.describe({ issuer })}
        onBlur={() => form.touch('issuer')}
      />
      <Button className="find" busy={busy} onClick={find}>
        {busy ? 'Looking…' : 'Find endpoints'}
      </Button>
      <div aria-live="polite">{outcome?.ok && <Found found={outcome.value} opensPage={opensPage} />}</div>
    </div>
  );
}

interface FoundProps extends Pick<Props, 'opensPage'> {
  readonly found: FoundProvider;
}

function Found({ found, opensPage }: FoundProps) {
  const { authorizationHost, tokenHost, scopes, hasAccount } = found;
  const lacksPage = authorizationHost === null && opensPage;
  return (
    <Note tone={lacksPage ? 'warn' : 'good'}>
      <p>{`Found. Sign-in page: ${authorizationHost ?? 'none'}; tokens: ${tokenHost}.`}</p>
      {lacksPage && <p>Choose client credentials below, or type the endpoints.</p>}
      <p className="soft">
        {`It lists ${listed(scopes.length)}`}
        {hasAccount ? ' and gives the account’s name.' : ' and gives no account name.'}
      </p>
    </Note>
  );
}

function listed(count: number): string {
  if (count === 0) return 'no scopes';
  return count === 1 ? '1 scope' : `${count} scopes`;
}
