import { useState } from 'react';
import { useAsking } from '../asking';
import { useNavigation } from '../navigation';
import { Button } from '../parts/button';
import { useImport } from './import';
import { useProfileForm } from './profile/open-form';

/** The ways to a first or a `further` profile. */
export function Beginnings({ further = false }: { readonly further?: boolean }) {
  const { busy, tryPractice } = useTryPractice(further);
  const { create } = useProfileForm();
  const importFile = useImport();
  return (
    <div className="stack">
      <Button kind="primary" busy={busy} onClick={tryPractice}>
        Try it with Practice
      </Button>
      <Button onClick={() => create('spotify')}>Set up Spotify</Button>
      <div className="side-by-side">
        <Button kind="link" onClick={() => create('custom')}>
          Another provider…
        </Button>
        <Button
          kind="link"
          title="Profiles from another computer, or a token that spotipy or @spotifly/auth-token keeps"
          onClick={importFile}
        >
          Import…
        </Button>
      </div>
      <p className="hint centred">Practice needs no account and no network.</p>
    </div>
  );
}

/** Signs in to Practice: with one profile more where a further one is wanted, but not with two for a double click. */
function useTryPractice(further: boolean) {
  const { tray, ask } = useAsking();
  const { home } = useNavigation();
  const [busy, setBusy] = useState(false);
  const tryPractice = () => {
    setBusy(true);
    void ask(tray.tryPractice(further), home).then(() => setBusy(false));
  };
  return { busy, tryPractice };
}
