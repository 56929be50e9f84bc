import type { NotificationKind } from '../../../preload/settings-vocabulary';
import { SwitchField } from '../../parts/switch-field';
import type { GroupProps } from './changing';

const kinds: readonly (readonly [NotificationKind, label: string, hint?: string])[] = [
  ['signInNeeded', 'A sign-in is needed', 'Also when a profile needs attention and no longer renews.'],
  [
    'signInEnds',
    'The sign-in ends soon',
    '14, 3 and 1 days before; 10 minutes before where the token cannot be renewed.',
  ],
  ['signedIn', 'Signed in', 'After a sign-in in your browser, or one from the tray that opens no page.'],
  ['copied', 'Copied from the tray or by shortcut'],
  ['keychain', 'Keychain problems'],
];

/** Which news come as notifications. */
export function NotificationFields({ settings: { notifications }, change }: GroupProps) {
  return (
    <>
      {kinds.map(([kind, label, hint]) => (
        <SwitchField
          key={kind}
          label={label}
          hint={hint}
          checked={notifications[kind]}
          onChange={(on) => change({ notifications: { [kind]: on } })}
        />
      ))}
      <p className="hint">You are always told when a sign-in or anything else that you clicked failed.</p>
    </>
  );
}
