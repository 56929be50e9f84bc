import type { EpochMs, TokenView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { useNavigation } from '../../navigation';
import { Icon } from '../../parts/icon';
import { Note } from '../../parts/note';
import { Row } from '../../parts/row';
import { lasts, timeOf } from '../../times';

interface Props {
  readonly token: TokenView;
  readonly signInEndsAt: EpochMs | null;
}

/** What there is to know about a token beside its time. */
export function Facts({ token, signInEndsAt }: Props) {
  const now = useNow();
  return (
    <>
      {token.notSaved !== null && <Note tone="warn">{token.notSaved}</Note>}
      <ul className="rows">
        {token.renewsAt !== null && (
          <Row icon="renew" value={`at ${timeOf(token.renewsAt, now)}`}>
            Renews itself
          </Row>
        )}
        {signInEndsAt !== null && (
          <Row icon="calendar" value={lasts(signInEndsAt, now)}>
            Sign-in lasts
          </Row>
        )}
        <Scopes token={token} />
      </ul>
    </>
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
