import type { ProfileView, TokenTest } from '../../preload/vocabulary';
import { useAsking } from '../asking';
import { Button } from '../parts/button';
import { Note } from '../parts/note';
import { signInAgainNow, useSignInAgain } from './sign-in-again';

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

const labels: Readonly<Record<RemedyProps['remedy'], string>> = {
  refresh: 'Refresh now',
  'sign-in': signInAgainNow,
  dashboard: 'Open the dashboard',
};

function Remedy({ remedy, profile }: RemedyProps) {
  const { tray, attempt } = useAsking();
  const signInAgain = useSignInAgain(profile.id);
  const act = {
    refresh: () => void attempt(tray.refreshNow(profile.id)),
    'sign-in': signInAgain,
    dashboard: () => void attempt(tray.openDashboard(profile.provider)),
  };
  return (
    <Button kind="link" className="inline" onClick={act[remedy]}>
      {labels[remedy]}
    </Button>
  );
}
