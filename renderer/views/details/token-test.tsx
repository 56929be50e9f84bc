import { useEffect, useRef, useState } from 'react';
import type { ProfileView, TokenTest } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';

/** Tries the token once at its provider, and keeps what came of it on the screen. */
export function TestToken({ profile }: { readonly profile: ProfileView }) {
  const { tray, ask } = useAsking();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<TokenTest | null>(null);
  const answer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result !== null) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [result]);
  const test = () => {
    setBusy(true);
    void ask(tray.testToken(profile.id), setResult).then(() => setBusy(false));
  };
  return (
    <section className="stack">
      <Button busy={busy} onClick={test}>
        {busy ? `Asking ${profile.providerName}…` : 'Test token'}
      </Button>
      <div ref={answer} className="answer" aria-live="polite">
        {result && <Result result={result} profile={profile} />}
      </div>
    </section>
  );
}

function Result({ result, profile }: { readonly result: TokenTest; readonly profile: ProfileView }) {
  return (
    <Note tone={result.tone}>
      <p>{result.words}</p>
      {result.next !== null && <p className="soft">{result.next}</p>}
      {result.remedy !== null && <Remedy remedy={result.remedy} profile={profile} />}
    </Note>
  );
}

interface RemedyProps {
  readonly remedy: NonNullable<TokenTest['remedy']>;
  readonly profile: ProfileView;
}

function Remedy({ remedy, profile }: RemedyProps) {
  const { tray, attempt } = useAsking();
  const act = {
    refresh: () => tray.refreshNow(profile.id),
    dashboard: () => tray.openDashboard(profile.provider),
  };
  return (
    <Button kind="link" className="inline" onClick={() => void attempt(act[remedy]())}>
      {remedy === 'refresh' ? 'Refresh now' : 'Open the dashboard'}
    </Button>
  );
}
