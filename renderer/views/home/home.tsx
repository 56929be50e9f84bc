import type { ComponentType } from 'react';
import type { ProfileView, StateName, View } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Frame } from '../../parts/frame';
import { Notices } from '../../parts/notices';
import { Attention } from './attention';
import { Fresh } from './fresh';
import { HomeBar } from './home-bar';
import { useHandedFocus } from './handed-focus';
import { HomeTools } from './home-tools';
import { Keychain } from './keychain';
import { OutdatedNote } from './outdated-note';
import type { PanelProps } from './panel';
import { SignIn } from './sign-in';
import { SigningIn } from './signing-in';

const panels: Readonly<Record<StateName, ComponentType<PanelProps>>> = {
  'signed-out': SignIn,
  'signing-in': SigningIn,
  valid: Fresh,
  refreshing: Fresh,
  offline: Fresh,
  'needs-sign-in': SignIn,
  attention: Attention,
  'keychain-locked': Keychain,
  'keychain-unavailable': Keychain,
};

/** The current profile: its state, its token, and what can be done now. */
export function Home({ view, profile }: { readonly view: View; readonly profile: ProfileView }) {
  const { tray, ask } = useAsking();
  const { outdatedCopy } = view;
  const Panel = panels[profile.state.name];
  const focusNews = useHandedFocus();
  return (
    <Frame
      header={<HomeBar profile={profile} profiles={view.profiles} />}
      footer={<HomeTools profile={profile} />}
      onLeave={() => void ask(tray.hidePopup())}
      shown={profile.state.reason}
      {...focusNews}
    >
      <h1 className="unseen" aria-live="polite">
        {profile.name}
      </h1>
      <Notices notices={view.notices} />
      <Panel key={profile.id} profile={profile} outdatedCopy={outdatedCopy} />
      {outdatedCopy && Panel !== Fresh && <OutdatedNote copy={outdatedCopy} />}
    </Frame>
  );
}
