import type { OutdatedCopy, ProfileView } from '../../../preload/vocabulary';

/** What is shown of a profile in one of its states. */
export interface PanelProps {
  readonly profile: ProfileView;
  readonly outdatedCopy: OutdatedCopy | null;
}
