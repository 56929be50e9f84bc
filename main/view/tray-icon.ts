import type { StateName } from '../../preload/vocabulary';

/** A drawing in assets/tray, by the name of its file without extension. */
export type TrayIconName = 'valid' | 'signed-out' | 'refreshing' | 'attention' | 'offline';

const icons: Readonly<Record<StateName, TrayIconName>> = {
  'signed-out': 'signed-out',
  'signing-in': 'refreshing',
  valid: 'valid',
  refreshing: 'refreshing',
  offline: 'offline',
  'needs-sign-in': 'attention',
  attention: 'attention',
  'keychain-locked': 'attention',
  'keychain-unavailable': 'attention',
};

/** Chooses the drawing for a profile's state: one for all states in which the user is needed, one for all that wait. */
export function trayIcon(state: StateName): TrayIconName {
  return icons[state];
}
