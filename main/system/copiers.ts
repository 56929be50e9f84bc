import { createCopier, type Copier } from '../profiles/copy';
import { type CopyPlace, notedCopier } from '../profiles/noted-copier';
import { writeClipboard } from './clipboard';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';

/** One copier for each place from which a token is copied; each notes what it hands out. */
export function createCopiers(
  { clock, time, stores, events }: Platform,
  hear: Hearers,
): Readonly<Record<CopyPlace, Copier>> {
  const renewBeforeCopy = () => stores.settings.read().renewBeforeCopy;
  const copier = createCopier({ clock, time, write: writeClipboard, renewBeforeCopy });
  const from = (place: CopyPlace): Copier =>
    notedCopier(copier, place, (profile, happening) => {
      events.note(profile, happening);
      hear.changed();
    });
  return { popup: from('popup'), tray: from('tray') };
}
