import { app, net } from 'electron';
import logger from 'electron-log/main';
import path from 'node:path';
import type { EpochMs, ProfileId } from '../../preload/vocabulary';
import { createKnownSecrets } from '../policy/known-secrets';
import { createEventLog } from '../profiles/events/event-log';
import { createPractice } from '../providers/practice/practice';
import { createPracticeProvider } from '../providers/practice/provider';
import { createProviders } from '../providers/providers';
import { spotify } from '../providers/spotify/spotify';
import { momentInWords } from '../view/times';
import { systemClock as clock } from './clock';
import { createCopyShortcut } from '../settings/copy-shortcut';
import { globalKeys, isWayland } from './global-keys';
import { reportGoneProcesses } from './start/gone-processes';
import { createKeychains } from './keychain/keychains';
import { closeDataFolder } from './files/data-folder';
import { catchUnforeseen, type Log, openLog } from './log';
import { listenForCallback } from './loopback/loopback-server';
import { createNotices } from './notices';
import { once } from './once';
import { servePractice } from './loopback/practice-server';
import { createQuitting } from './quit';
import { randomText, systemRandom as random } from './random';
import { createRenewalLock } from './renewal-lock';
import { createSignInPages } from './sign-in/sign-in-pages';
import { openStores } from './files/stores';

/** An absolute path inside the app: its sources' folder while developing, the archive once it is packed. */
const inApp = (name: string): string => path.join(app.getAppPath(), name);

const preloadFile = (): string => inApp('dist/preload/preload.cjs');

/** Everything that profiles and surfaces stand on, built once after the app is ready. */
export function createPlatform() {
  closeDataFolder(app.getPath('userData'));
  // First of all, so that whatever fails after it is found there.
  const secrets = createKnownSecrets();
  const log = logHere(secrets.all);
  const notices = createNotices();
  const stores = openStores(notices.add);
  const { settings } = stores;
  const practice = createPractice({ clock, random: randomText, ledger: stores.practice });
  const events = createEventLog({ clock, store: stores.events });
  // The system's proxy and certificates apply to `net.fetch`, not to Node's own.
  const transport = { fetch: netFetch, after: clock.after };
  const child = inApp('dist/main/keychain-child.js');
  const keychains = createKeychains(child, { clock, report: log.report }, () => settings.read().memoryOnly);
  return {
    clock,
    random,
    quitting: createQuitting(app),
    preload: preloadFile(),
    notices,
    stores,
    log,
    secrets,
    events,
    icons: inApp('assets/tray'),
    renderer: inApp('dist/renderer'),
    keychains,
    renewalLock: (profile: ProfileId) => createRenewalLock(app.getPath('userData'), profile, clock),
    shortcut: shortcutHere(notices.add),
    /** The very last things: what waits to be written, and the keychain's process. */
    close: () => {
      events.flush();
      keychains.close();
    },
    source: createProviders({ spotify, practice: providerOf(practice) }, transport, clock.now),
    pages: createSignInPages({ preload: preloadFile(), clock, report: log.report }),
    transport,
    listen: (port: number) => listenForCallback(port, clock),
    time: (moment: EpochMs) => momentInWords(moment, clock.now()),
  };
}

function logHere(secrets: () => readonly string[]): Log {
  // While developing, electron-log sends each line to every window, a provider's page among them.
  logger.transports.ipc.level = false;
  const log = openLog(logger, secrets);
  catchUnforeseen(logger);
  logger.info(`Token Tray ${app.getVersion()}, Electron ${process.versions.electron}, ${process.platform}`);
  reportGoneProcesses(log);
  return log;
}

const providerOf = (practice: Parameters<typeof servePractice>[0]) =>
  createPracticeProvider(once(() => servePractice(practice)));

const shortcutHere = (tell: (words: string) => void) =>
  createCopyShortcut({ registry: globalKeys, platform: process.platform, wayland: isWayland(), tell });

/** All of it, by name. */
export type Platform = ReturnType<typeof createPlatform>;

/**
 * Without cookies and cache: one profile's answers are nothing for the next one, nor for the disk. (`net.fetch` takes
 * no URL object.)
 */
const netFetch: typeof fetch = (input, init) =>
  net.fetch(input instanceof URL ? input.href : input, { ...init, ...traceless });

const traceless = { credentials: 'omit', cache: 'no-store' } as const;
