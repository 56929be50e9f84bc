import type { EpochMs, ProfileView } from '../../../preload/vocabulary';
import { useNow } from '../../clock';
import { Button } from '../../parts/button';
import { Fact } from '../../parts/fact';
import { daysAgoInWords, lastsUntil } from '../../times';
import { signInAgainNow, useSignInAgain } from '../sign-in-again';

interface TimesProps {
  readonly since: EpochMs;
  /** Null where the sign-in lasts until somebody ends it. */
  readonly until: EpochMs | null;
}

/** How old the sign-in is, and how long it lasts. */
export function SignInTimes({ since, until }: TimesProps) {
  const now = useNow();
  return (
    <>
      <Fact term="Signed in">{daysAgoInWords(since, now)}</Fact>
      {until !== null && <Fact term="Sign-in lasts until">{lastsUntil(until, now)}</Fact>}
    </>
  );
}

const why = ({ renews, providerName }: ProfileView): string =>
  renews
    ? `${providerName} ends a sign-in on its date, however often the token is renewed. A new sign-in starts the time again.`
    : 'This token cannot be renewed. A new sign-in gets you another one.';

/** Restarts the sign-in's time before it has run out. */
export function RenewSignIn({ profile }: { readonly profile: ProfileView }) {
  const signInAgain = useSignInAgain(profile.id);
  return (
    <div className="stack">
      <Button onClick={signInAgain}>{signInAgainNow}</Button>
      <p className="hint">{`${why(profile)} You keep your current token until then.`}</p>
    </div>
  );
}
