import type { ProfileView, TokenTest } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { Button } from '../parts/button';
import { Note } from '../parts/note';

interface Props {
  readonly result: TokenTest;
  readonly profile: ProfileView;
}

/** What the provider said of a token, and what to do about it. */
export function TestResult({ result, profile }: Props) {
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
