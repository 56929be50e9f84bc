import { useRef, type ReactNode } from 'react';
import type { ProfileView, StateName } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { AccessNote } from '../profile/access-note';
import { useProfileForm } from '../profile/open-form';

type Tool = 'refresh' | 'details' | 'edit' | 'sign-in' | 'sign-out';

/** What the footer offers in each state; the last tool stands at the end. */
const tools: Readonly<Record<StateName, readonly Tool[]>> = {
  'signed-out': ['details', 'edit'],
  'signing-in': ['details', 'edit'],
  valid: ['refresh', 'details', 'sign-out'],
  refreshing: ['refresh', 'details', 'sign-out'],
  offline: ['refresh', 'details', 'sign-out'],
  'needs-sign-in': ['details', 'edit'],
  attention: ['details', 'sign-out'],
  'keychain-locked': ['details', 'edit'],
  // What was stored may be damaged for good: then nothing but a new sign-in helps.
  'keychain-unavailable': ['details', 'sign-in', 'edit'],
};

/** The footer of the home view. */
export function HomeTools({ profile }: { readonly profile: ProfileView }) {
  const { tray, ask, attempt } = useAsking();
  const { go } = useNavigation();
  const { edit } = useProfileForm();
  const refreshing = profile.state.name === 'refreshing';
  const parts: Readonly<Record<Tool, ReactNode>> = {
    refresh: (profile.canRefresh || refreshing) && (
      <Button
        key="refresh"
        kind="link"
        busy={refreshing}
        onClick={() => attempt(tray.refreshNow(profile.id))}
      >
        Refresh now
      </Button>
    ),
    details: (
      <Button key="details" kind="link" onClick={() => go({ name: 'details' })}>
        Details
      </Button>
    ),
    edit: (
      <Button key="edit" kind="link" onClick={() => edit(profile.id)}>
        Edit profile
      </Button>
    ),
    'sign-in': (
      <Button key="sign-in" kind="link" onClick={() => ask(tray.signIn(profile.id, profile.opener))}>
        Sign in
      </Button>
    ),
    'sign-out': <SignOut key="sign-out" profile={profile} />,
  };
  return tools[profile.state.name].map((tool) => parts[tool]);
}

function SignOut({ profile }: { readonly profile: ProfileView }) {
  const { tray, attempt } = useAsking();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button kind="link" onClick={() => dialog.current?.showModal()}>
        Sign out
      </Button>
      <Confirm
        dialog={dialog}
        question={`Sign out of ${profile.name}?`}
        details="Its tokens are deleted here; the profile stays. A token that you pasted elsewhere may go on working until it expires."
        act="Sign out"
        keep="Stay signed in"
        onAct={() => void attempt(tray.signOut(profile.id))}
      >
        <AccessNote profile={profile} />
      </Confirm>
    </>
  );
}
