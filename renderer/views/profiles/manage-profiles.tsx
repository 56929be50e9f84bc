import { useRef, useState, type RefObject } from 'react';
import type { Direction, ProfileEntry, View } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';
import { Button } from '../../parts/button';
import { Frame } from '../../parts/frame';
import { Icon } from '../../parts/icon';
import { TitleBar } from '../../parts/title-bar';
import { ProfileRow } from './profile-row';
import { useKeptFocus } from './kept-focus';

/** All profiles in the user's order, which is that of switcher and tray, and what can be done with each. */
export function ManageProfiles({ view }: { readonly view: View }) {
  const { back, go, home } = useNavigation();
  const { profiles, current } = view;
  const list = useRef<HTMLOListElement>(null);
  const { said, move } = useMoves(profiles, list);
  const deleted = () => (profiles.length === 1 ? home() : list.current?.focus());
  return (
    <Frame
      header={<TitleBar title="Manage profiles" onBack={back} />}
      footer={
        <Button kind="link" onClick={() => go({ name: 'add-profile' })}>
          <Icon name="plus" /> Add profile
        </Button>
      }
      onLeave={back}
    >
      {profiles.length > 1 && (
        <p className="hint">
          The switcher and the tray’s menu show your profiles in this order. Alt+↑ and Alt+↓ move the focused
          profile.
        </p>
      )}
      <ol className="profiles" ref={list} tabIndex={-1} aria-label="Profiles">
        {profiles.map((profile, index) => (
          <ProfileRow
            key={profile.id}
            profile={profile}
            isCurrent={profile.id === current?.id}
            isFirst={index === 0}
            isLast={index === profiles.length - 1}
            onMove={(direction) => move(index, direction)}
            onDeleted={deleted}
          />
        ))}
      </ol>
      <output className="unseen">{said}</output>
    </Frame>
  );
}

/** Moves profiles; the button that was pressed keeps the focus, and the new place is read out. */
function useMoves(profiles: readonly ProfileEntry[], list: RefObject<HTMLOListElement | null>) {
  const { tray, ask } = useAsking();
  const [said, setSaid] = useState('');
  const keepFocus = useKeptFocus(profiles.map(({ id }) => id).join(' '), list);
  const move = (index: number, direction: Direction) => {
    const place = direction === 'up' ? index - 1 : index + 1;
    const profile = profiles[index];
    if (profile === undefined || profiles[place] === undefined) return;
    keepFocus();
    void ask(tray.moveProfile(profile.id, direction), () =>
      setSaid(`${profile.name} is number ${place + 1} of ${profiles.length}.`),
    );
  };
  return { said, move };
}
