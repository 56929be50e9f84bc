import type { RenewalRule } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import type { PanelProps } from './panel';
import { LastToken } from './last-token';
import { StateCard } from './state-card';

/** What a sign-in is good for. */
const promises: Readonly<Record<RenewalRule, string>> = {
  'refresh-token': 'Sign in once; Token Tray keeps the token valid from then on.',
  'ask-again': 'No page opens: Token Tray gets a token by itself and keeps it valid.',
  'sign-in-again': 'Sign in to get a token. It cannot be renewed; Token Tray tells you before it expires.',
};

/** There is no sign-in, or it has ended. */
export function SignIn({ profile }: PanelProps) {
  return (
    <>
      <StateCard state={profile.state} otherwise={promises[profile.renewal]} />
      <SignInButtons profile={profile} />
      <LastToken profile={profile} />
    </>
  );
}

/** `Sign in` the profile's own way and, where that is Token Tray's window, the way out of it. */
export function SignInButtons({
  profile,
  kind = 'primary',
}: Pick<PanelProps, 'profile'> & { kind?: 'primary' | 'quiet' }) {
  const { tray, ask } = useAsking();
  return (
    <div className="stack">
      <Button kind={kind} onClick={() => ask(tray.signIn(profile.id, profile.opener))}>
        Sign in
      </Button>
      {profile.opensPage && profile.opener === 'window' && (
        <Button onClick={() => ask(tray.signIn(profile.id, 'browser'))}>Open in my browser</Button>
      )}
    </div>
  );
}
