import type { ProfileId, ProfileView, TokenView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Masked } from '../../parts/masked';
import { Pill } from '../../parts/pill';
import { useRevealed } from '../../revealed';
import { TimeLeft, LifeLeft } from './time-left';

interface Props {
  readonly profile: ProfileView;
  readonly token: TokenView;
}

/** How long the token is valid, and the token itself behind its mask. */
export function TokenCard({ profile, token }: Props) {
  const { state } = profile;
  // While the token is fresh the timer and the pill say what the status line says; offline it says more.
  const seen = state.name === 'offline';
  return (
    <section className="card" aria-label="Access token">
      <div className="state">
        <TimeLeft token={token} />
        <Pill state={state} />
      </div>
      <output className={seen ? 'body' : 'unseen'}>{state.words}</output>
      {state.reason !== null && <p className="body">{state.reason}</p>}
      <LifeLeft token={token} tone={state.tone} />
      <TokenWell key={token.issuedAt} profile={profile.id} />
    </section>
  );
}

/** The token, masked until one asks to see it. */
function TokenWell({ profile }: { readonly profile: ProfileId }) {
  const { tray } = useAsking();
  const { text, reveal, hide } = useRevealed(() => tray.revealToken(profile));
  return <Masked text={text} name="token" onReveal={reveal} onHide={hide} />;
}
