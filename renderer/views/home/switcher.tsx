import { useId } from 'react';
import type { ProfileLine, ProfileView } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Avatar } from '../../parts/avatar';
import { Icon } from '../../parts/icon';
import { Menu, MenuItem, openOnArrow } from '../../parts/menu';
import { keysOf, ariaShortcutOf } from '../../profile-keys';
import { useProfileForm } from '../profile/open-form';

interface Props {
  readonly profile: ProfileView;
  readonly profiles: readonly ProfileLine[];
}

/** Says which profile is the current one, and opens the list of all. */
export function Switcher({ profile, profiles }: Props) {
  const menu = useId();
  const under = [profile.account, profile.name === profile.providerName ? null : profile.providerName]
    .filter((part) => part !== null)
    .join(' — ');
  return (
    <>
      <button
        type="button"
        className="switcher"
        aria-label="Profile"
        aria-haspopup="menu"
        aria-describedby={`${menu}-name`}
        popoverTarget={menu}
        onKeyDown={openOnArrow}
      >
        <Avatar name={profile.name} picture={profile.picture} />
        <span className="who" id={`${menu}-name`}>
          <b title={profile.name}>{profile.name}</b>
          {under !== '' && <small title={under}>{under}</small>}
        </span>
        <Icon name="down" />
      </button>
      <ProfileMenu id={menu} current={profile} profiles={profiles} />
    </>
  );
}

interface MenuProps {
  readonly id: string;
  readonly current: ProfileLine;
  readonly profiles: readonly ProfileLine[];
}

function ProfileMenu({ id, current, profiles }: MenuProps) {
  const { tray, ask } = useAsking();
  const { go } = useNavigation();
  const { edit } = useProfileForm();
  return (
    <Menu id={id} label="Profile" className="profile-menu">
      {profiles.map((line, index) => (
        <MenuItem
          key={line.id}
          checked={line.id === current.id}
          shortcut={profiles.length > 1 ? ariaShortcutOf(index) : undefined}
          onChoose={() => ask(tray.selectProfile(line.id))}
        >
          <span className={`dot ${line.state.tone}`} title={line.state.words} />
          <span className="name" title={line.name}>
            {line.name}
          </span>
          <small>{line.state.label}</small>
          {profiles.length > 1 && keysOf(index) !== null && <kbd aria-hidden>{keysOf(index)}</kbd>}
        </MenuItem>
      ))}
      <hr />
      <MenuItem onChoose={() => edit(current.id)}>
        <Icon name="edit" /> Edit profile
      </MenuItem>
      <MenuItem onChoose={() => go({ name: 'add-profile' })}>
        <Icon name="plus" /> Add profile
      </MenuItem>
      <MenuItem onChoose={() => go({ name: 'profiles' })}>
        <Icon name="list" /> Manage profiles
      </MenuItem>
    </Menu>
  );
}
