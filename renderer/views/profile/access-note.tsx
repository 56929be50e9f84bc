import type { ProfileEntry } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';

interface Props {
  readonly profile: Pick<ProfileEntry, 'id' | 'providerName' | 'staysAllowed'>;
}

/** Says what a sign-out or a deletion leaves allowed at the provider, and leads to the page that ends it. */
export function AccessNote({ profile }: Props) {
  const { tray, attempt } = useAsking();
  if (profile.staysAllowed === null) return null;
  return (
    <>
      <p className="body">{profile.staysAllowed}</p>
      <Button kind="link" className="inline" onClick={() => attempt(tray.openAccessPage(profile.id))}>
        {`Open your apps at ${profile.providerName}`} <Icon name="open" />
      </Button>
    </>
  );
}
