import { useCallback } from 'react';
import type { TokenTray } from '../../preload/contract';
import type { SignInPage } from '../../preload/contract';
import type { ProfileId } from '../../preload/vocabulary';
import { AskingContext, useAsking, useAskingOf } from '../asking';
import { useNews } from '../news';
import { Button } from '../parts/button';
import { Icon } from '../parts/icon';

interface Props {
  readonly tray: TokenTray;
  readonly profile: ProfileId;
}

/** The bar above a sign-in page: where one really is, and the ways out. */
export function SignInBar({ tray, profile }: Props) {
  return (
    <AskingContext value={useAskingOf(tray)}>
      <Bar profile={profile} />
    </AskingContext>
  );
}

function Bar({ profile }: Pick<Props, 'profile'>) {
  const { tray, said, ask } = useAsking();
  const first = useCallback(() => tray.signInPage(profile), [tray, profile]);
  const page = useNews('signInPage', first);
  return (
    <>
      <main className="bar">
        <h1 className="unseen">Sign in</h1>
        <Where page={page} failed={said?.words ?? null} />
        <Button kind="link" onClick={() => ask(tray.signIn(profile, 'browser'))}>
          Open in my browser
        </Button>
        <Button kind="link" onClick={() => ask(tray.cancelSignIn(profile))}>
          Cancel sign-in
        </Button>
        {page?.loading !== false && <progress className="loading" aria-label="Loading" />}
      </main>
      {page !== null && page.failed !== null && <NotShown words={page.failed} profile={profile} />}
    </>
  );
}

/** In place of a page that cannot be shown: why, and what to do. */
function NotShown({ words, profile }: { readonly words: string; readonly profile: ProfileId }) {
  const { tray, ask } = useAsking();
  return (
    <section className="not-shown" role="alert">
      <Icon name="warning" />
      <p>{words}</p>
      <Button kind="primary" onClick={() => ask(tray.signIn(profile, 'window'))}>
        Try again
      </Button>
    </section>
  );
}

function Where({ page, failed }: { readonly page: SignInPage | null; readonly failed: string | null }) {
  if (failed !== null) return <Line icon="warning" words={failed} className="failed" />;
  if (page === null) return <Line icon="open" words="Opening the sign-in page…" className="" />;
  const secure = page.origin.startsWith('https:');
  return <Line icon={secure ? 'lock' : 'loopback'} words={page.origin} className={secure ? 'secure' : ''} />;
}

interface LineProps {
  readonly icon: 'warning' | 'open' | 'lock' | 'loopback';
  readonly words: string;
  readonly className: string;
}

function Line({ icon, words, className }: LineProps) {
  return (
    <output className={`where ${className}`} title={words}>
      <Icon name={icon} />
      <span>
        <bdi>{words}</bdi>
      </span>
    </output>
  );
}
