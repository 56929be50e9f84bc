import { createAnswers, type Services } from '../../main/ipc/answers';
import { serve, type Serving } from '../../main/ipc/serve';
import { writeAccessToken } from '../../main/profiles/session/access-token';
import { createWaitingTokens } from '../../main/profiles/carry/waiting-tokens';
import { ClipboardKeeper } from '../../main/profiles/copying/clipboard-keeper';
import { createCopier } from '../../main/profiles/copying/copy';
import { recordingCopier } from '../../main/profiles/copying/recording-copier';
import { createRefreshTokenCopier } from '../../main/profiles/copying/refresh-token-copier';
import { createTokenTester } from '../../main/profiles/copying/token-test';
import { createChangeSettings } from '../../main/settings/change-settings';
import { defaultSettings } from '../../main/settings/settings';
import { reportText } from '../../main/view/report';
import { popupView } from '../../main/view/popup-view';
import type { Settings } from '../../preload/settings-vocabulary';
import type { ProfileId } from '../../preload/vocabulary';
import { createFakeClipboard } from './clipboard';
import { createFakeFiles } from './files';
import { createLivingProfiles, profile } from './living-profiles';
import { createFakeRandom } from './session';
import { canaryToken, secrets } from './token-server';
import { appOrigin, createWire } from './wire';

/** Times as tests expect them: "14:05", in UTC. */
export const time = (moment: number): string => new Date(moment).toISOString().slice(11, 16);

/**
 * The app without Electron: real profiles, view and answers behind the real border, and in memory all that surrounds
 * them. `did` is what it did to its surroundings, `reports` are the faults that it logged, where no `log` takes them.
 */
export function createHeadlessApp(log?: Serving['report']) {
  const did: string[] = [];
  const reports: unknown[] = [];
  const world = createLivingProfiles(did, undefined, log);
  const services = servicesOf(world, did);
  const answers = createAnswers(services);
  const wire = createWire();
  serve(answers, {
    ipc: wire.ipc,
    origin: appOrigin,
    report: log ?? ((_what, cause) => `ref ${reports.push(cause)}`),
  });
  return { ...world, ...services, ...wire, answers, did, reports };
}

/** The same, with `profile` signed in. */
export async function createSignedInApp(log?: Serving['report']) {
  const app = createHeadlessApp(log);
  app.keychain.entries.set(`${profile.id}/client-secret`, secrets.client);
  app.keychain.entries.set(`${profile.id}/refresh-token`, secrets.refresh);
  app.keychain.entries.set(`${profile.id}/access-token`, writeAccessToken(canaryToken));
  await app.profiles.get(profile.id).session.restore('background');
  return app;
}

function servicesOf(world: ReturnType<typeof createLivingProfiles>, did: string[]) {
  const { clock, keychain, profiles, source, events } = world;
  const stored: { settings: Settings } = { settings: defaultSettings };
  const note = (what: string) => void did.push(what);
  const writeClipboard = async (text: string) => note(`clipboard: ${text}`);
  const clearAfter = () => stored.settings.clearClipboardAfter;
  const liveOf = (id: ProfileId) => profiles.all.find(({ profile }) => profile.id === id);
  const keeper = new ClipboardKeeper({
    clock,
    clearAfter,
    clipboard: createFakeClipboard(did),
    matcher: (text) => (other) => text === other,
    stateOf: (id) => liveOf(id)?.session.state,
    refreshTokenOf: (id) => liveOf(id)?.refreshToken() ?? null,
    changed: () => {},
  });
  const copier = createCopier({
    clock,
    time,
    clearAfter,
    write: (text, copied) => keeper.write(text, copied),
    renewBeforeCopy: () => 60,
  });
  return {
    profiles,
    ...source,
    writeClipboard,
    keeper,
    copier: recordingCopier(copier, 'popup', events.note),
    refreshTokens: createRefreshTokenCopier({
      clearAfter,
      write: (text, copied) => keeper.write(text, copied),
      note: events.note,
    }),
    events,
    report: () =>
      reportText({
        now: clock.now(),
        versions: [['Token Tray', '1.2.3']],
        storage: 'your keyring',
        profiles: profiles.all,
        events: events.of,
      }),
    testToken: createTokenTester({ clock, time, renewBelow: () => 60 }),
    files: createFakeFiles(),
    waitingTokens: createWaitingTokens({
      clock,
      profiles,
      random: createFakeRandom(),
      keychain: () => keychain,
      tell: (words) => note(`notice: ${words}`),
    }),
    settings: {
      read: () => stored.settings,
      change: createChangeSettings({
        store: { read: () => stored.settings, write: (next) => void (stored.settings = next) },
        shortcut: { change: () => ({ ok: true, value: null }) },
        profiles,
        move: async (_profiles, _toMemory, { switchOver }) => {
          await switchOver();
          return { kind: 'done' };
        },
        changed: () => {},
      }),
    },
    view: () =>
      popupView({
        profiles: profiles.all,
        current: profiles.current,
        outdatedCopy: (profile) => keeper.outdated(profile),
        picture: () => null,
        settings: stored.settings,
        shortcut: { caps: [], problem: null, note: null },
        storage: { words: 'your keyring', label: 'Keyring', tone: 'good' },
        notices: ['A file was set aside.'],
        version: '1.2.3',
        now: clock.now(),
        time,
      }),
    place: () => 'settings',
    tryPractice: async (more) => note(more ? 'try Practice once more' : 'try Practice'),
    checkPort: async (port) => {
      note(`check port ${port}`);
      return { ok: false, words: 'Port in use.' };
    },
    openLink: async (url, hosts) => {
      note(`open ${url} if on ${hosts.join(' or ')}`);
      return { ok: true, value: null };
    },
    dismissNotices: () => note('dismiss notices'),
    showPopup: () => note('show popup'),
    hidePopup: () => note('hide popup'),
    shieldPopup: () => note('shield popup'),
    holdPopup: (held) => note(held ? 'hold popup' : 'let popup go'),
    launchAtLogin: createLoginSwitch(),
    quit: () => note('quit'),
    signInPage: (id) => ({ origin: `https://${id}.example`, loading: true, failed: null }),
  } satisfies Services;
}

/** A system that starts the app at login, or not. */
function createLoginSwitch(): Services['launchAtLogin'] {
  let on = false;
  return {
    isOn: () => on,
    set(next) {
      on = next;
      return { ok: true, value: null };
    },
  };
}
