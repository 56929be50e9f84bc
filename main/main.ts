import { app, dialog, ipcMain, Menu, net, powerMonitor, session } from 'electron';
import type { Place } from '../preload/vocabulary';
import { createAnswers } from './ipc/answers';
import { serve } from './ipc/serve';
import { redact } from './policy/redaction';
import { createReminder } from './profiles/session/reminders';
import { startTicker } from './profiles/session/ticker';
import { createTending } from './profiles/tending';
import { copyByShortcut, createActionRunner } from './system/action-runner';
import { picturesOn } from './system/pictures';
import { applicationMenu } from './system/windows/application-menu';
import { forgetKeyLog, refuseDangerousSwitches } from './system/start/command-line';
import { createCopying } from './system/copying';
import { askPortalForKeys } from './system/global-keys';
import { isAtLogin, startedAtLogin } from './system/start/launch-at-login';
import { createProfiles, type Hearers } from './system/live-profiles';
import { announcer } from './system/notifications';
import { isToStart } from './system/start/only-instance';
import { guardEveryContents } from './system/windows/contents-guard';
import { appOrigin, registerAppScheme, serveAppPages } from './system/windows/pages';
import { denyPermissions } from './system/windows/permissions';
import { createPlatform, type Platform } from './system/platform';
import { watchReturns } from './system/power';
import { quitAtRest } from './system/quit';
import { mayEnd } from './system/quit-question';
import { servicesOf, viewNow } from './system/services';
import { createSurfaces } from './system/windows/surfaces';
import { quitWarning } from './view/quit-words';

refuseDangerousSwitches();
forgetKeyLog();
// Every window asks for the sandbox itself; this adds all else, where root has not had to switch it off.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
registerAppScheme();
askPortalForKeys();
// By this name, which the installer gives to its shortcut, Windows knows whose notifications they are.
if (process.platform === 'win32') app.setAppUserModelId('dev.tokentray.TokenTray');
// Without a window the app goes on: it lives in the tray.
app.on('window-all-closed', () => {});
// No page is offered a client certificate: it would identify this computer.
app.on('select-client-certificate', (event, _contents, _url, _list, choose) => {
  event.preventDefault();
  choose();
});
if (isToStart()) app.whenReady().then(start).catch(giveUp);
else {
  process.stdout.write(
    `Token Tray is running already${startedAtLogin() ? '' : ': its popup is open now'}.\n`,
  );
  app.quit();
}

/** Builds the app, connects its parts and starts them. */
async function start(): Promise<void> {
  const platform = createPlatform();
  const { clock, log, quitting, close: last } = platform;
  const hear: Hearers = { changed: () => {}, windowEnded: () => {}, browserEnded: () => {} };
  const profiles = createProfiles(platform, hear);
  const copying = createCopying(platform, profiles, hear);
  const { copiers, keeper, keep } = copying;
  const open = (place: Place) => surfaces.open(place);
  const announce = announcer(platform, profiles, () => open('home'));
  const runAction = createActionRunner(platform, profiles, copiers, { open, announce });
  const pictures = picturesOn(platform, profiles, hear);
  const view = () => viewNow(platform, profiles, copying, pictures);
  secureWindows(platform);
  const hearers = { announce, seen: pictures.seen, opened: () => tend('tick') };
  const surfaces = await createSurfaces({ ...platform, ...hearers, view, runAction });
  const answers = createAnswers(servicesOf(platform, profiles, copying, surfaces, view));
  serve(answers, { ipc: ipcMain, origin: appOrigin, report: log.report });
  const remind = createReminder({ clock, profiles, announce });
  const wakeAt = () => Math.min(profiles.wakeAt ?? Infinity, keeper.wakeAt ?? Infinity);
  const besides = [remind, keep, surfaces.render];
  const tend = createTending({ profiles, besides, report: log.report });
  const ticker = startTicker(clock, wakeAt, () => tend('tick'));
  hear.windowEnded = surfaces.bringBack;
  hear.browserEnded = (profile, news) => surfaces.isWatched(profile) || announce(news);
  hear.changed = () => {
    surfaces.render();
    ticker.reconsider();
    keep();
  };
  app.on('second-instance', (_event, commandLine) => isAtLogin(commandLine) || surfaces.open('home'));
  const warning = () => quitWarning(profiles.all, surfaces.isFormChanged());
  const quit = { quitting, save: () => profiles.saveTokens(), work: [profiles, copying] };
  quitAtRest({ ...quit, app, clock, popup: surfaces, warning, mayEnd, last });
  watchReturns({ clock, powerMonitor, net }, () => tend('nudge'));
  for (const live of profiles.all) void live.session.restore('background').then(remind);
  copyByShortcut(platform, runAction);
  // Where the desktop shows no tray, the first start would look like none at all.
  if (profiles.all.length === 0 && !startedAtLogin()) surfaces.open('home');
}

/** Before any window exists: its menu, what its page may do, and where it comes from. */
function secureWindows({ renderer, quitting }: Platform): void {
  const menu = applicationMenu(process.platform, quitting.quit);
  Menu.setApplicationMenu(menu && Menu.buildFromTemplate(menu));
  guardEveryContents(app, session.defaultSession);
  denyPermissions(session.defaultSession);
  serveAppPages(session.defaultSession, renderer);
}

/** A start that failed half-way would leave a process that nobody sees and that keeps every other one from starting. */
function giveUp(cause: unknown): void {
  const reason = cause instanceof Error ? cause.message : String(cause);
  dialog.showErrorBox(
    'Token Tray could not start',
    `${redact(reason)}\n\nYour profiles and tokens stay where they are. Start it again; if that fails too, the log says more: ${app.getPath('logs')}`,
  );
  app.exit(1);
}
