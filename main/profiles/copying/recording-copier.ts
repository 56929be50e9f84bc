import type { ProfileId } from '../../../preload/vocabulary';
import { copyFormats } from '../../view/copy-formats';
import type { Copier } from './copy';
import type { Happening } from '../events/events';

/** Where a token is copied. */
export type CopyPlace = 'popup' | 'tray' | 'shortcut';

/** The same copier, which also notes in the event log what it hands out, and where. */
export function recordingCopier(
  copier: Copier,
  place: CopyPlace,
  note: (profile: ProfileId, happening: Happening) => void,
): Copier {
  const labels = new Map(copyFormats.map(({ format, label }) => [format, label]));
  return {
    ...copier,
    async copy(live, format) {
      const outcome = await copier.copy(live, format);
      const detail = `${labels.get(format) ?? format}, from the ${place}`;
      if (outcome.ok) note(live.profile.id, { kind: 'copied', detail });
      return outcome;
    },
    async reveal(live) {
      const outcome = await copier.reveal(live);
      if (outcome.ok) note(live.profile.id, { kind: 'revealed', detail: null });
      return outcome;
    },
  };
}
