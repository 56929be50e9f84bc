import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import type { PanelProps } from './panel';
import { LastToken } from './last-token';
import { StateCard } from './state-card';

/** There is no sign-in, or it has ended. */
export function SignIn({ profile }: PanelProps) {
  return (
    <>
      <StateCard
        state={profile.state}
        otherwise="Sign in once; Token Tray keeps the token valid from then on."
      />
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
      {profile.opener === 'window' && (
        <Button onClick={() => ask(tray.signIn(profile.id, 'browser'))}>Open in my browser</Button>
      )}
    </div>
  );
}
