import { useId, useRef } from 'react';
import type { ShortcutView } from '../../../preload/settings-vocabulary';
import { useAsking } from '../../asking';
import { Button } from '../../parts/button';
import { useRefusal } from './changing';
import { useRecorder } from './use-recorder';

interface Props {
  readonly shortcut: ShortcutView;
}

/** The keys that copy the token while any program is in front, and the way to record others. */
export function ShortcutField({ shortcut }: Props) {
  const id = useId();
  const { tray } = useAsking();
  const record = useRef<HTMLButtonElement>(null);
  const { refused, forget, attempt } = useRefusal();
  const choose = (copyShortcut: string | null) => void attempt(tray.changeSettings({ copyShortcut }));
  const { recording, button } = useRecorder(forget, choose);
  const remove = () => {
    // This button goes, and with it the focus.
    record.current?.focus();
    choose(null);
  };
  return (
    <fieldset>
      <legend className="label">Shortcut for Copy token</legend>
      <div className="shortcut">
        <KeyCaps caps={shortcut.caps} recording={recording} />
        {shortcut.caps.length > 0 && !recording && (
          <Button kind="link" onClick={remove}>
            Remove
          </Button>
        )}
        <Button ref={record} className="small" aria-describedby={`${id}-words`} {...button}>
          {recording ? 'Cancel' : 'Record'}
        </Button>
      </div>
      <Words id={`${id}-words`} recording={recording} refused={refused} shortcut={shortcut} />
    </fieldset>
  );
}

function KeyCaps({ caps, recording }: Pick<ShortcutView, 'caps'> & { readonly recording: boolean }) {
  if (recording) return <span className="caps recording">Press the keys…</span>;
  if (caps.length === 0) return <span className="caps none">None</span>;
  return (
    <span className="caps">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  );
}

interface WordsProps extends Pick<Props, 'shortcut'> {
  readonly id: string;
  readonly recording: boolean;
  readonly refused: string | undefined;
}

function Words({ id, recording, refused, shortcut }: WordsProps) {
  const problem = recording ? null : (refused ?? shortcut.problem);
  const hint = recording
    ? 'Press two or more keys together, such as Ctrl+Alt+T. Escape cancels.'
    : 'Copies the current profile’s token, whatever program is in front.';
  return (
    <div id={id} aria-live="polite">
      <p className={problem === null ? 'hint' : 'hint bad'}>{problem ?? hint}</p>
      {shortcut.note !== null && <p className="hint">{shortcut.note}</p>}
    </div>
  );
}
