import type { ProfileLine, ProfileView } from '../../../preload/vocabulary';
import { useNavigation } from '../../navigation';
import { IconButton } from '../../parts/button';
import { Switcher } from './switcher';

interface Props {
  readonly profile: ProfileView;
  readonly profiles: readonly ProfileLine[];
}

/** The header of the home view. */
export function HomeBar({ profile, profiles }: Props) {
  const { go } = useNavigation();
  return (
    <>
      <Switcher profile={profile} profiles={profiles} />
      <IconButton label="Settings" icon="settings" onClick={() => go({ name: 'settings' })} />
    </>
  );
}
