import type { ProfileEntry } from '../../../preload/vocabulary';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { useDeletion } from './deletion';

/** Deletes a profile, after saying all that goes with it. */
export function DeleteProfile({ profile }: { readonly profile: ProfileEntry }) {
  const { home } = useNavigation();
  const { ask, dialog } = useDeletion(profile, home);
  return (
    <div className="danger-zone">
      <Button kind="danger" onClick={ask}>
        Delete profile
      </Button>
      {dialog}
    </div>
  );
}
