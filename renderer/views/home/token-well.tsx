import type { ProfileId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { Masked } from '../../parts/masked';
import { useRevealed } from '../../revealed';

/** The token, masked until one asks to see it. */
export function TokenWell({ profile }: { readonly profile: ProfileId }) {
  const { tray } = useAsking();
  const { text, reveal, hide } = useRevealed(() => tray.revealToken(profile));
  return <Masked text={text} name="token" onReveal={reveal} onHide={hide} />;
}
