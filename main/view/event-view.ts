import type { EventKind, EventView } from '../../preload/event-vocabulary';
import type { ProfileEvent } from '../profiles/events/events';

const looks: Readonly<Record<EventKind, readonly [title: string, tone: EventView['tone']]>> = {
  'signed-in': ['Signed in', 'good'],
  'sign-in-declined': ['Sign-in declined', 'idle'],
  'sign-in-failed': ['Sign-in failed', 'bad'],
  'page-not-shown': ['Sign-in page not shown', 'warn'],
  'sign-in-ended': ['Sign-in ended', 'bad'],
  'signed-out': ['Signed out', 'idle'],
  renewed: ['Token renewed', 'good'],
  offline: ['Not renewed', 'warn'],
  attention: ['Needs attention', 'bad'],
  copied: ['Token copied', 'idle'],
  revealed: ['Token revealed', 'idle'],
  'keychain-locked': ['Keychain locked', 'warn'],
  'keychain-unavailable': ['Keychain not available', 'bad'],
  'keychain-back': ['Secrets can be read again', 'good'],
  saved: ['Token saved in the keychain', 'good'],
};

/** An event as it is shown and reported. */
export function eventView(event: ProfileEvent): EventView {
  const [title, tone] = looks[event.kind];
  return { ...event, title, tone };
}
