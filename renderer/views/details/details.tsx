import type { ProfileView, TokenView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { useNavigation } from '../../navigation';
import { Avatar } from '../../parts/avatar';
import { Button } from '../../parts/button';
import { Fact } from '../../parts/fact';
import { Frame } from '../../parts/frame';
import { Note } from '../../parts/note';
import { Pill } from '../../parts/pill';
import { TitleBar } from '../../parts/title-bar';
import { timeOf } from '../../times';
import { AnotherAccount } from './another-account';
import { RefreshToken } from './refresh-token';
import { Scopes } from './scopes';
import { RenewSignIn, SignInTimes } from './sign-in-life';
import { TokenContents } from './token-contents';
import { TestToken } from './token-test';

interface Props {
  readonly profile: ProfileView;
  readonly storage: string;
}

/** All that is known of a profile's token, but the token. */
export function Details({ profile, storage }: Props) {
  const { back, go } = useNavigation();
  const { state, token, account, signedInAt, signInEndsAt } = profile;
  return (
    <Frame
      header={<TitleBar title="Details" onBack={back} aside={<Pill state={state} />} />}
      footer={
        <Button kind="link" onClick={() => go({ name: 'what-happened' })}>
          What happened
        </Button>
      }
      onLeave={back}
      reading
    >
      {state.reason !== null && <p className="card">{state.reason}</p>}
      {token && token.notSaved !== null && <Note tone="warn">{token.notSaved}</Note>}
      <dl className="facts">
        <Fact term="State">{state.words}</Fact>
        <Fact term="Profile">{profile.name}</Fact>
        <Fact term="Provider">{profile.providerName}</Fact>
        {account !== null && <Account name={account} picture={profile.picture} />}
        {token && <TokenTimes profile={profile} token={token} />}
        {signedInAt !== null && <SignInTimes since={signedInAt} until={signInEndsAt} />}
        <Fact term="Secrets are kept in">{storage}</Fact>
      </dl>
      {token && <TestToken key={`test ${profile.id}`} profile={profile} token={token} />}
      {signInEndsAt !== null && <RenewSignIn profile={profile} />}
      {profile.opensPage && (token !== null || signedInAt !== null) && <AnotherAccount profile={profile} />}
      {token && <TokenContents key={token.issuedAt} profile={profile.id} />}
      {profile.hasRefreshToken && <RefreshToken key={`refresh ${profile.id}`} profile={profile} />}
      {token && <Scopes profile={profile} token={token} />}
    </Frame>
  );
}

function Account({ name, picture }: { readonly name: string; readonly picture: string | null }) {
  return (
    <div>
      <dt>Account</dt>
      <dd className="account">
        {picture !== null && <Avatar name={name} picture={picture} />}
        {name}
      </dd>
    </div>
  );
}

interface TokenTimesProps {
  readonly profile: ProfileView;
  readonly token: TokenView;
}

function TokenTimes({ profile, token }: TokenTimesProps) {
  const now = useNow();
  const isNow = profile.renews && profile.state.name === 'refreshing';
  const otherwise = isNow ? 'now' : 'not scheduled';
  return (
    <>
      <Fact term="Token issued">{timeOf(token.issuedAt, now)}</Fact>
      <Fact term="Token expires">
        {token.expiresAt === null ? 'not given by the provider' : timeOf(token.expiresAt, now)}
      </Fact>
      <Fact term="Renews itself">{token.renewsAt === null ? otherwise : timeOf(token.renewsAt, now)}</Fact>
    </>
  );
}
