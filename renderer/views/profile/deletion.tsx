import { useRef, type ReactNode } from 'react';
import type { ProfileEntry } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Confirm } from '../../parts/confirm';
import { AccessNote } from './access-note';

interface Deletion {
  /** Asks first, and says all that goes with the profile. */
  readonly ask: () => void;
  readonly dialog: ReactNode;
}

/** The way to delete a profile; `onDeleted` runs once it is gone. */
export function useDeletion(profile: ProfileEntry, onDeleted: () => void): Deletion {
  const { id, name, deletion } = profile;
  const { tray, attempt } = useAsking();
  const dialog = useRef<HTMLDialogElement>(null);
  return {
    ask: () => dialog.current?.showModal(),
    dialog: (
      <Confirm
        dialog={dialog}
        question={`Delete ${name}?`}
        details={deletion}
        act="Delete profile"
        keep="Keep it"
        onAct={() => void attempt(tray.deleteProfile(id), onDeleted)}
      >
        <AccessNote profile={profile} />
      </Confirm>
    ),
  };
}
