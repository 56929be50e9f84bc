import { useId, useState } from 'react';
import type { CopyFormat, ProfileId, ProfileView } from '../../../preload/vocabulary';
import { type Said, useAsking } from '../../asking';
import { useEnter } from '../../keys';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Icon } from '../../parts/icon';
import { Menu, MenuItem, openOnArrow } from '../../parts/menu';

interface Props {
  readonly profile: Pick<ProfileView, 'id' | 'copyFormats'>;
  readonly kind?: 'primary' | 'quiet';
}

/** Copies the token, and from its menu the token in other forms. */
export function CopyButton({ profile, kind = 'primary' }: Props) {
  const { busy, copied, copy } = useCopy(profile.id);
  const { top } = useNavigation();
  const menu = useId();
  useEnter(top, () => copy('token'));
  return (
    <div className="split">
      <Button kind={kind} busy={busy} onClick={() => copy('token')}>
        {copied && <Icon name="check" />} Copy token
      </Button>
      <Button
        kind={kind}
        aria-label="Copy as"
        title="Copy as"
        aria-haspopup="menu"
        popoverTarget={menu}
        onKeyDown={openOnArrow}
      >
        <Icon name="down" />
      </Button>
      <Menu id={menu} label="Copy as" className="copy-menu">
        {profile.copyFormats.map(({ format, label }) => (
          <MenuItem key={format} onChoose={() => copy(format)}>
            {label}
          </MenuItem>
        ))}
      </Menu>
    </div>
  );
}

/** Copies in the app, which may have to renew first: `busy` until it is done, `copied` while its words are shown. */
function useCopy(profile: ProfileId) {
  const { tray, said, say, attempt } = useAsking();
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<Said | null>(null);
  const copy = (format: CopyFormat) => {
    if (busy) return;
    setBusy(true);
    const done = attempt(tray.copyToken(profile, format), (words) => {
      const given: Said = { tone: 'good', words };
      setAnswer(given);
      say(given);
    });
    void done.then(() => setBusy(false));
  };
  return { busy, copied: answer !== null && said === answer, copy };
}
