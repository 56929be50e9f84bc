import { app } from 'electron';
import os from 'node:os';
import type { Profiles } from '../profiles/profiles';
import { reportText } from '../view/report';
import { storageWords } from '../view/storage-words';
import type { Platform } from './platform';
import { storageOf } from './storage';

/** The report as it is now. */
export function reportNow(platform: Platform, profiles: Profiles): string {
  const { clock, events } = platform;
  return reportText({
    now: clock.now(),
    versions: versions(),
    storage: storageWords(storageOf(platform)),
    profiles: profiles.all,
    events: events.of,
  });
}

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
