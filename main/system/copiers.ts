import type { Copier } from '../profiles/copying/copy';
import { type CopyPlace, recordingCopier } from '../profiles/copying/recording-copier';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';

/** One copier for each place from which a token is copied; each notes what it hands out. */
export type Copiers = Readonly<Record<CopyPlace, Copier>>;

/** Makes them of the one that copies. */
export function createCopiers(copier: Copier, { events }: Platform, hear: Hearers): Copiers {
  const from = (place: CopyPlace): Copier =>
    recordingCopier(copier, place, (profile, happening) => {
      events.note(profile, happening);
      hear.changed();
    });
  return { popup: from('popup'), tray: from('tray'), shortcut: from('shortcut') };
}
