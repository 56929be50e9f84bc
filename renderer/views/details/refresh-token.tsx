import { useRef } from 'react';
import type { ProfileView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { Confirm } from '../../parts/confirm';
import { Masked } from '../../parts/masked';
import { useRevealed } from '../../revealed';

/** The refresh token, shown or copied only by who has read what it is worth. */
export function RefreshToken({ profile }: { readonly profile: ProfileView }) {
  const { tray, say, attempt } = useAsking();
  const { text, reveal, hide } = useRevealed(() => tray.revealRefreshToken(profile.id));
  const revealing = useRef<HTMLDialogElement>(null);
  const copying = useRef<HTMLDialogElement>(null);
  const worth = worthOf(profile);
  const copy = () => void attempt(tray.copyRefreshToken(profile.id), (words) => say({ tone: 'good', words }));
  return (
    <section className="stack">
      <h2 className="label">Refresh token</h2>
      <Masked
        text={text}
        name="refresh token"
        onReveal={() => revealing.current?.showModal()}
        onHide={hide}
      />
      <Button onClick={() => copying.current?.showModal()}>Copy refresh token</Button>
      <Confirm
        dialog={revealing}
        question="Reveal the refresh token?"
        details={`${worth} It is hidden again after 10 seconds.`}
        act="Reveal it"
        keep="Keep it hidden"
        onAct={reveal}
      />
      <Confirm
        dialog={copying}
        question="Copy the refresh token?"
        details={`${worth} Paste it only where you would type your password.`}
        act="Copy it"
        keep="Cancel"
        onAct={copy}
      />
    </section>
  );
}

/** What somebody else could do with it. */
const worthOf = ({ account, providerName }: ProfileView): string =>
  `It is more sensitive than an access token: anyone who has it can get new tokens for ${account ?? 'your account'} until ${providerName} ends this sign-in.`;
