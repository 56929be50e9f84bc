import type { EpochMs, ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNow } from '../../clock';
import { Button } from '../../parts/button';
import { Note } from '../../parts/note';
import { countdown } from '../../times';
import { LastToken } from './last-token';
import type { PanelProps } from './panel';
import { Troubles } from './troubles';
import { PasteRedirectUrl } from './paste-redirect-url';
import { StateCard } from './state-card';

const where = {
  window: 'Finish in the sign-in window; the token appears here by itself.',
  browser: 'Finish in your browser; the token appears here by itself.',
};

/** A sign-in that waits for the person, with every way on and out. */
export function SigningIn({ profile }: PanelProps) {
  const { tray, ask } = useAsking();
  const { id, signIn, state } = profile;
  if (signIn?.opener === null) return <Asking profile={profile} />;
  const opener = signIn?.opener ?? profile.opener;
  return (
    <>
      <StateCard state={state} otherwise={where[opener]}>
        {signIn && <GivesUp deadline={signIn.deadline} />}
      </StateCard>
      <div className="stack">
        {opener === 'window' && (
          <Button onClick={() => ask(tray.signIn(id, 'browser'))}>Open in my browser</Button>
        )}
        <Button onClick={() => ask(tray.cancelSignIn(id))}>Cancel sign-in</Button>
      </div>
      <LastToken profile={profile} />
      {signIn && opener === 'browser' && <NothingOpened words={signIn.notOpened} profile={id} />}
      <PasteRedirectUrl profile={id} />
      <Troubles provider={profile.provider} />
    </>
  );
}

/** No page opens: the provider alone is asked. */
function Asking({ profile }: Pick<PanelProps, 'profile'>) {
  const { tray, ask } = useAsking();
  return (
    <>
      <StateCard state={profile.state} otherwise="No page opens; the token appears here by itself." />
      <Button onClick={() => ask(tray.cancelSignIn(profile.id))}>Cancel sign-in</Button>
      <LastToken profile={profile} />
    </>
  );
}

function GivesUp({ deadline }: { readonly deadline: EpochMs }) {
  return (
    <p role="timer" className="deadline">
      {`${countdown(deadline - useNow())} left to sign in`}
    </p>
  );
}

interface NothingOpenedProps {
  /** Why no browser opened, where the system said so; often it does not. */
  readonly words: string | null;
  readonly profile: ProfileId;
}

function NothingOpened({ words, profile }: NothingOpenedProps) {
  const { tray, say, attempt } = useAsking();
  const copy = () => void attempt(tray.copySignInLink(profile), (words) => say({ tone: 'good', words }));
  const link = (
    <Button kind="link" className="inline" onClick={copy}>
      Copy the sign-in link
    </Button>
  );
  if (words === null) return <p className="body">Nothing opened? {link}</p>;
  return (
    <Note tone="warn">
      <p>{words}</p>
      {link}
    </Note>
  );
}
