import type { EpochMs, ProfileView, TokenView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Note } from '../../parts/note';
import { Row } from '../../parts/row';
import { endsWhen, lasts, whenOf } from '../../times';
import { askAgain, signInAgainNow, useSignInAgain } from '../sign-in-again';

interface Props {
  readonly profile: ProfileView;
  readonly token: TokenView;
}

/** What there is to know about a token beside its time. */
export function Facts({ profile, token }: Props) {
  const now = useNow();
  const { signInEndsAt, endsSoon } = profile;
  return (
    <>
      {token.notSaved !== null && <Note tone="warn">{token.notSaved}</Note>}
      {token.remarks.map((remark) => (
        <Note key={remark} tone="warn">
          {remark}
        </Note>
      ))}
      {signInEndsAt !== null && endsSoon && <EndsSoon profile={profile} at={signInEndsAt} />}
      <ul className="rows">
        <Renewal profile={profile} token={token} />
        {signInEndsAt !== null && !endsSoon && (
          <Row icon="calendar" value={lasts(signInEndsAt, now)}>
            Sign-in lasts
          </Row>
        )}
        <Scopes token={token} />
        {token.missingScopes.length > 0 && <Missing profile={profile} scopes={token.missingScopes} />}
      </ul>
    </>
  );
}

/** Stays while a renewal is under way, so that nothing below it jumps. */
function Renewal({ profile: { state, renews }, token: { renewsAt } }: Props) {
  const now = useNow();
  const isNow = renews && state.name === 'refreshing';
  if (renewsAt === null && !isNow) return null;
  return (
    <Row icon="renew" value={renewsAt === null ? 'now' : whenOf(renewsAt, now)}>
      Renews itself
    </Row>
  );
}

function EndsSoon({ profile, at }: { readonly profile: ProfileView; readonly at: EpochMs }) {
  const signInAgain = useSignInAgain(profile.id);
  // A token that nothing renews is all that there is of its sign-in.
  const what = profile.renews ? 'sign-in ends' : 'token expires';
  return (
    <Note tone="warn">
      <p>{`This ${what} ${endsWhen(at, useNow())}.`}</p>
      <Button kind="link" onClick={signInAgain}>
        {signInAgainNow}
      </Button>
    </Note>
  );
}

const asked = (granted: number) => (granted === 0 ? 'none asked for' : 'all you asked for');

function Scopes({ token }: { readonly token: TokenView }) {
  const { go } = useNavigation();
  const granted = token.grantedScopes.length;
  const missing = token.missingScopes.length;
  return (
    <li>
      <button type="button" className="row" onClick={() => go({ name: 'details' })}>
        <Icon name="key" />
        <span>
          {granted === 0 ? 'No scopes granted' : `${granted} ${granted === 1 ? 'scope' : 'scopes'} granted`}
        </span>
        <em className={missing === 0 ? '' : 'warn'}>
          {missing === 0 ? asked(granted) : `${missing} missing`}
        </em>
      </button>
    </li>
  );
}

interface MissingProps {
  readonly profile: ProfileView;
  readonly scopes: readonly string[];
}

function Missing({ profile, scopes }: MissingProps) {
  const signInAgain = useSignInAgain(profile.id);
  return (
    <li className="under">
      <Button kind="link" className="inline" title={scopes.join(', ')} onClick={signInAgain}>
        {askAgain}
      </Button>
    </li>
  );
}
