import type { RenewalRule } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import type { PanelProps } from './panel';
import { LastToken } from './last-token';
import { StateCard } from './state-card';

/** What a sign-in is good for. */
const promises: Readonly<Record<RenewalRule, string>> = {
  'refresh-token': 'Sign in once; Token Tray keeps the token valid from then on.',
  'ask-again': 'Sign in without a page; Token Tray keeps the token valid from then on.',
  'sign-in-again': 'Sign in for a token; nothing renews it, and before it ends Token Tray tells you.',
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
