import type { Settings } from '../../../preload/settings-vocabulary';
import { SelectField } from '../../parts/select-field';

/** Seconds, as the field's values. */
const choices: readonly (readonly [string, string])[] = [
  ['0', 'Never'],
  ['30', 'After 30 seconds'],
  ['60', 'After 1 minute'],
  ['300', 'After 5 minutes'],
];

interface Props {
  readonly settings: Settings;
  readonly change: (changed: Partial<Settings>) => void;
}

/** When a copied token is cleared from the clipboard. */
export function ClearingField({ settings, change }: Props) {
  const after = settings.clearClipboardAfter;
  return (
    <SelectField
      label="Clear a copied token from the clipboard"
      hint={`${after === 0 ? 'Still cleared' : 'Also'} when you sign out or quit. What you have copied elsewhere since is left alone.`}
      value={String(after)}
      choices={choices}
      onChange={(seconds) => change({ clearClipboardAfter: Number(seconds) })}
    />
  );
}
