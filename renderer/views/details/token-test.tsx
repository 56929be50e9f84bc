import { useEffect, useRef, useState } from 'react';
import type { ProfileView, TestedToken, TokenView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { TestResult } from '../test-result';

interface Props {
  readonly profile: ProfileView;
  readonly token: TokenView;
}

/** Tries the token once at its provider, and keeps what came of it on the screen until there is another token. */
export function TestToken({ profile, token }: Props) {
  const { tray, ask } = useAsking();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<TestedToken | null>(null);
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
        {result?.issuedAt === token.issuedAt && <TestResult result={result} profile={profile} />}
      </div>
    </section>
  );
}
