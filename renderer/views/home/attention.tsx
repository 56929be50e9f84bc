import { Button } from '../../parts/button';
import { useProfileForm } from '../profile/open-form';
import type { PanelProps } from './panel';
import { LastToken } from './last-token';
import { SignInButtons } from './sign-in';
import { StateCard } from './state-card';

/** The provider refuses the profile as it is set up. */
export function Attention({ profile }: PanelProps) {
  const { edit } = useProfileForm();
  return (
    <>
      <StateCard state={profile.state} />
      <div className="stack">
        <Button kind="primary" onClick={() => edit(profile.id)}>
          Edit profile
        </Button>
        <SignInButtons profile={profile} kind="quiet" />
      </div>
      <LastToken profile={profile} />
    </>
  );
}
