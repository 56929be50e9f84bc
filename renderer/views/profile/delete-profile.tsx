import { useRef } from 'react';
import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';

interface Props {
  readonly profile: ProfileId;
  readonly name: string;
  /** The provider's name. */
  readonly provider: string;
}

/** Deletes a profile, after saying all that goes with it. */
export function DeleteProfile({ profile, name, provider }: Props) {
  const { tray, attempt } = useAsking();
  const { home } = useNavigation();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <div className="danger-zone">
      <Button kind="danger" onClick={() => dialog.current?.showModal()}>
        Delete profile
      </Button>
      <Confirm
        dialog={dialog}
        question={`Delete ${name}?`}
        details={`Its tokens and its client secret are deleted from your keychain, and its client ID, scopes and port are forgotten. What you registered at ${provider} stays there.`}
        act="Delete profile"
        keep="Keep it"
        onAct={() => void attempt(tray.deleteProfile(profile), home)}
      />
    </div>
  );
}
