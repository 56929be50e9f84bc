import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import type { PanelProps } from './panel';
import { LastToken } from './last-token';
import { StateCard } from './state-card';

/** The keychain does not answer: it is locked, or there is none. */
export function Keychain({ profile }: PanelProps) {
  const { tray, ask, attempt } = useAsking();
  const unavailable = profile.state.name === 'keychain-unavailable';
  return (
    <>
      <StateCard state={profile.state} />
      <div className="stack">
        <Button kind="primary" onClick={() => ask(tray.retryKeychain())}>
          Try again
        </Button>
        {unavailable && (
          <Button onClick={() => attempt(tray.changeSettings({ memoryOnly: true }))}>Use memory only</Button>
        )}
      </div>
      {unavailable && (
        <p className="hint">
          In memory only, you sign in again each time Token Tray starts. What the keychain already holds stays
          there.
        </p>
      )}
      <LastToken profile={profile} />
    </>
  );
}
