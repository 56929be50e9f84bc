import type { Direction, ProfileEntry } from '../../../preload/vocabulary';
import { IconButton, type IconButtonProps } from '../../parts/button';
import { useDeletion } from '../profile/deletion';
import { useProfileForm } from '../profile/open-form';

interface Props {
  readonly profile: ProfileEntry;
  readonly isCurrent: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly onMove: (direction: Direction) => void;
  readonly onDeleted: () => void;
}

/** A profile with its state, and what can be done with it. */
export function ProfileRow({ profile, isCurrent, isFirst, isLast, onMove, onDeleted }: Props) {
  const { id, name, state, providerName } = profile;
  const { edit, duplicate } = useProfileForm();
  const { ask, dialog } = useDeletion(profile, onDeleted);
  const up = { label: `Move ${name} up`, icon: 'move-up', onClick: () => onMove('up') } as const;
  const down = { label: `Move ${name} down`, icon: 'move-down', onClick: () => onMove('down') } as const;
  return (
    <li className="profile" aria-current={isCurrent}>
      <span className={`dot ${state.tone}`} />
      <span className="who">
        <b title={name}>{name}</b>
        <small title={state.words}>{`${providerName} · ${state.label}`}</small>
      </span>
      <fieldset className="acts" aria-label={name}>
        {/* At the end of the list they keep the focus, and do nothing when pressed. */}
        <Act {...up} aria-disabled={isFirst} aria-keyshortcuts="Alt+ArrowUp" onMove={onMove} />
        <Act {...down} aria-disabled={isLast} aria-keyshortcuts="Alt+ArrowDown" onMove={onMove} />
        <Act label={`Duplicate ${name}`} icon="duplicate" onClick={() => duplicate(id)} onMove={onMove} />
        <Act label={`Edit ${name}`} icon="edit" onClick={() => edit(id)} onMove={onMove} />
        <Act label={`Delete ${name}`} icon="trash" onClick={ask} onMove={onMove} />
      </fieldset>
      {dialog}
    </li>
  );
}

const arrows: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down' };

/** A button of the row; Alt and an arrow move the row from any of them. */
function Act({ onMove, ...button }: IconButtonProps & Pick<Props, 'onMove'>) {
  return (
    <IconButton
      {...button}
      className="small"
      onKeyDown={(event) => {
        const direction = event.altKey ? arrows[event.key] : undefined;
        if (direction === undefined) return;
        event.preventDefault();
        onMove(direction);
      }}
    />
  );
}
