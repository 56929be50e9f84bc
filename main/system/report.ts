import { app } from 'electron';
import os from 'node:os';
import type { Profiles } from '../profiles/profiles';
import { reportText } from '../view/report';
import { storageWords } from '../view/storage-words';
import type { Platform } from './platform';

/** The report as it is now. */
export const reportNow = ({ clock, stores, events }: Platform, profiles: Profiles): string =>
  reportText({
    now: clock.now(),
    versions: versions(),
    storage: storageWords(process.platform, stores.settings.read().memoryOnly),
    profiles: profiles.all,
    events: events.of,
  });

/** The programs below a running Token Tray, and their versions. */
function versions(): readonly (readonly [program: string, version: string])[] {
  const { electron = '', chrome = '', node } = process.versions;
  // Whether there is a tray at all depends on it.
  const desktop = [process.env['XDG_CURRENT_DESKTOP'], process.env['XDG_SESSION_TYPE']].join(' ').trim();
  return [
    ['Token Tray', app.getVersion()],
    ['Electron', electron],
    ['Chromium', chrome],
    ['Node', node],
    ['System', `${os.type()} ${os.release()} ${process.arch}`],
    ['Desktop', desktop === '' ? 'not named' : desktop],
  ];
}
