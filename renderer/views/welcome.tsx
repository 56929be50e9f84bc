import type { View } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { useNavigation } from '../navigation';
import { IconButton } from '../parts/button';
import { Frame } from '../parts/frame';
import { Icon } from '../parts/icon';
import { Mark } from '../parts/mark';
import { Notices } from '../parts/notices';
import { Beginnings } from './beginnings';

/** The first view, as long as there is no profile. */
export function Welcome({ view }: { readonly view: View }) {
  const { tray, ask } = useAsking();
  return (
    <Frame header={<WelcomeBar />} onLeave={() => void ask(tray.hidePopup())} className="middle">
      <Notices notices={view.notices} />
      <div className="promise">
        <Mark />
        <h1 className="lead">A fresh token, always at hand</h1>
        <p className="body">Sign in once. Token Tray keeps the token valid and one click away.</p>
      </div>
      <Beginnings />
    </Frame>
  );
}

function WelcomeBar() {
  const { go } = useNavigation();
  return (
    <>
      <span className="avatar still">
        <Icon name="tray" />
      </span>
      <b className="title">Token Tray</b>
      <IconButton label="Settings" icon="settings" onClick={() => go({ name: 'settings' })} />
    </>
  );
}
