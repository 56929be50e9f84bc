import type { ProfileView, TokenView } from '../../../preload/vocabulary';
import { Button } from '../../parts/button';
import { askAgain, useSignInAgain } from '../sign-in-again';

interface Props {
  readonly profile: ProfileView;
  readonly token: TokenView;
}

const whatComes = ({ opensPage, providerName }: ProfileView): string =>
  opensPage
    ? `${providerName} asks you to allow them.`
    : `No page opens: ${providerName} gives a new token with what your app is allowed there.`;

/** What was granted of what was asked for, and the way to the rest. */
export function Scopes({ profile, token }: Props) {
  const signInAgain = useSignInAgain(profile.id);
  return (
    <>
      <ScopeList title="Granted scopes" scopes={token.grantedScopes} none="None." />
      <ScopeList title="Missing scopes" scopes={token.missingScopes} none="None: all you asked for." />
      {token.missingScopes.length > 0 && (
        <div className="stack">
          <Button onClick={signInAgain}>{askAgain}</Button>
          <p className="hint">{`${whatComes(profile)} You keep your current token until then.`}</p>
        </div>
      )}
    </>
  );
}

interface ScopeListProps {
  readonly title: string;
  readonly scopes: readonly string[];
  readonly none: string;
}

function ScopeList({ title, scopes, none }: ScopeListProps) {
  return (
    <section>
      <h2 className="label">{title}</h2>
      {scopes.length === 0 ? (
        <p className="hint">{none}</p>
      ) : (
        <ul className="scope-names">
          {scopes.map((scope) => (
            <li key={scope}>
              <code>{scope}</code>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
