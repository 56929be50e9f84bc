import type { CopyFormat, ProfileId, ProfileLine } from '../../preload/vocabulary';
import { shortName } from '../policy/short-name';
import { copyFormats } from './copy-formats';
import { plainText } from './plain-text';
import { trayIcon, type TrayIconName } from './tray-icon';

/** What a click in the tray's menu asks for. */
export type TrayAction =
  | { readonly kind: 'copy'; readonly format: CopyFormat }
  /** These name their profile: the current one may be another by the time that a menu which is open is clicked. */
  | { readonly kind: 'select' | 'sign-out'; readonly profile: ProfileId }
  | {
      readonly kind: 'refresh' | 'sign-in' | 'cancel-sign-in' | 'add-profile' | 'open' | 'settings' | 'quit';
    };

/** One entry of the menu, as plain data. */
export type TrayItem =
  | { readonly kind: 'separator' }
  | {
      readonly kind: 'action';
      readonly label: string;
      readonly enabled: boolean;
      readonly action: TrayAction;
      readonly chosen?: boolean;
    }
  | {
      readonly kind: 'submenu';
      readonly label: string;
      readonly enabled: boolean;
      readonly items: readonly TrayItem[];
    };

/** The tray as it is to be shown: its icon, the words beside it and its menu. No token text is in any of them. */
export interface TrayView {
  readonly icon: TrayIconName;
  readonly tooltip: string;
  readonly menu: readonly TrayItem[];
}

/** What the tray shows for these profiles, the current one of which is undefined where there is none at all. */
export function trayView(profiles: readonly ProfileLine[], current: ProfileLine | undefined): TrayView {
  const copyable = current?.canCopy === true;
  return {
    icon: trayIcon(current?.state.name ?? 'signed-out'),
    tooltip: current === undefined ? 'Token Tray' : `Token Tray · ${status(current, current.state.words)}`,
    menu: [
      {
        kind: 'action',
        label: current === undefined ? 'No profile yet' : status(current, current.state.steadyWords),
        enabled: false,
        action: { kind: 'open' },
      },
      { kind: 'separator' },
      item('Copy token', { kind: 'copy', format: 'token' }, copyable),
      { kind: 'submenu', label: 'Copy as', enabled: copyable, items: copyItems },
      item('Refresh now', { kind: 'refresh' }, current?.canRefresh === true),
      signItem(current),
      { kind: 'separator' },
      { kind: 'submenu', label: 'Profile', enabled: true, items: profileItems(profiles, current) },
      item('Open Token Tray', { kind: 'open' }),
      item('Settings', { kind: 'settings' }),
      { kind: 'separator' },
      item('Quit Token Tray', { kind: 'quit' }),
    ],
  };
}

const status = ({ name }: ProfileLine, words: string): string => plainText(`${shortName(name)} · ${words}`);

const copyItems = copyFormats.map(({ format, label }) => item(label, { kind: 'copy', format }));

function item(label: string, action: TrayAction, enabled = true): TrayItem {
  return { kind: 'action', label, enabled, action };
}

/** A token that is about to end for good: what helps is a new sign-in, which leaves it in place until it succeeds. */
const endsUnrenewed = ({ state, canRefresh }: ProfileLine): boolean =>
  state.name === 'valid' && state.tone === 'warn' && !canRefresh;

function signItem(current: ProfileLine | undefined): TrayItem {
  if (current === undefined) return item('Sign in', { kind: 'open' });
  switch (current.state.name) {
    case 'signing-in':
      return item('Cancel sign-in', { kind: 'cancel-sign-in' });
    case 'valid':
    case 'refreshing':
    case 'offline':
      return endsUnrenewed(current)
        ? item('Sign in', { kind: 'sign-in' })
        : item('Sign out', { kind: 'sign-out', profile: current.id });
    case 'keychain-locked':
    case 'keychain-unavailable':
      return item('Sign in', { kind: 'open' });
    default:
      return item('Sign in', { kind: 'sign-in' });
  }
}

function profileItems(
  profiles: readonly ProfileLine[],
  current: ProfileLine | undefined,
): readonly TrayItem[] {
  const lines = profiles.map(({ id, name, state }): TrayItem => ({
    kind: 'action',
    label: plainText(`${shortName(name)} · ${state.label}`),
    enabled: true,
    action: { kind: 'select', profile: id },
    chosen: id === current?.id,
  }));
  const add = item('Add profile', { kind: 'add-profile' });
  return lines.length === 0 ? [add] : [...lines, { kind: 'separator' }, add];
}
