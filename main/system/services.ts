import { app } from 'electron';
import type { Pictures } from './pictures';
import type { View } from '../../preload/vocabulary';
import type { Services } from '../ipc/answers';
import type { SettingsServices } from '../ipc/settings-answers';
import { createWaitingTokens } from '../profiles/carry/waiting-tokens';
import type { Profiles } from '../profiles/profiles';
import { settled } from '../profiles/session/state';
import { createTokenTester } from '../profiles/copying/token-test';
import { createChangeSettings } from '../settings/change-settings';
import { tryPractice } from '../profiles/try-practice';
import { popupView } from '../view/popup-view';
import { storageView } from '../view/storage-words';
import { checkPort } from './loopback/check-port';
import { writeClipboard } from './clipboard';
import type { Copying } from './copying';
import { createFileDialogs } from './files/file-dialogs';
import { openLink } from './links';
import { createLaunchAtLogin } from './start/launch-at-login';
import type { Platform } from './platform';
import { reportNow } from './report';
import { storageOf } from './storage';
import type { Surfaces } from './windows/surfaces';

/** The view as it is now. */
export function viewNow(
  platform: Platform,
  profiles: Profiles,
  { keeper }: Copying,
  pictures: Pictures,
): View {
  const settings = platform.stores.settings.read();
  return popupView({
    profiles: profiles.all,
    current: profiles.current,
    outdatedCopy: (profile) => keeper.outdated(profile),
    picture: pictures.of,
    settings,
    shortcut: platform.shortcut.view(settings.copyShortcut),
    storage: storageView(
      storageOf(platform),
      profiles.all.map(({ session, notSaved }) => ({ state: settled(session.state).kind, notSaved })),
    ),
    notices: platform.notices.all(),
    version: app.getVersion(),
    now: platform.clock.now(),
    time: platform.time,
  });
}

/** What the answers to the windows' asks are made of. */
export function servicesOf(
  platform: Platform,
  profiles: Profiles,
  { copiers, refreshTokens, keeper, keep }: Copying,
  surfaces: Surfaces,
  view: () => View,
): Services {
  const { source, pages, notices, events, transport } = platform;
  const { settings } = platform.stores;
  return {
    view,
    profiles,
    ...source,
    copier: copiers.popup,
    refreshTokens,
    ...carryingOn(platform, profiles, surfaces),
    keeper,
    ...settingsOf(platform, profiles, () => {
      surfaces.render();
      keep();
    }),
    testToken: testerOn(platform),
    tryPractice: (more) => tryPractice(profiles, source.providers.practice, settings.read().opener, more),
    writeClipboard,
    checkPort: (port) => checkPort(port, transport),
    openLink,
    events,
    report: () => reportNow(platform, profiles),
    dismissNotices: () => {
      notices.dismiss();
      surfaces.render();
    },
    ...popupOf(surfaces),
    signInPage: pages.page,
  };
}

/** What is set, in our own file and in the system; `changed` hears when it is. */
const settingsOf = (
  platform: Platform,
  profiles: Profiles,
  changed: () => void,
): Pick<Services, 'settings' | keyof SettingsServices> => ({
  settings: {
    read: platform.stores.settings.read,
    change: createChangeSettings({
      ...platform,
      store: platform.stores.settings,
      move: platform.keychains.move,
      profiles,
      changed,
    }),
  },
  launchAtLogin: createLaunchAtLogin(),
  quit: platform.quitting.quit,
});

const carryingOn = (
  platform: Platform,
  profiles: Profiles,
  surfaces: Surfaces,
): Pick<Services, 'files' | 'waitingTokens'> => ({
  files: createFileDialogs(surfaces.whileAway),
  waitingTokens: createWaitingTokens({
    ...platform,
    profiles,
    keychain: platform.keychains.current,
    tell: (words) => {
      platform.notices.add(words);
      surfaces.render();
    },
  }),
});

const testerOn = ({ clock, time, stores }: Platform) =>
  createTokenTester({ clock, time, renewBelow: () => stores.settings.read().renewBeforeCopy });

const popupOf = ({ place, open, hide, hold, shield }: Surfaces) => ({
  place,
  showPopup: () => open('home'),
  hidePopup: hide,
  holdPopup: hold,
  shieldPopup: shield,
});
