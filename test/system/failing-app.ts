import { createKnownSecrets } from '../../main/policy/known-secrets';
import { guarded } from '../../main/profiles/guarded';
import { ClipboardKeeper } from '../../main/profiles/copying/clipboard-keeper';
import { createEventLog } from '../../main/profiles/events/event-log';
import { createEventRecorder } from '../../main/profiles/events/event-recorder';
import { LiveProfile } from '../../main/profiles/live-profile';
import type { Clock } from '../../main/profiles/ports';
import { Profiles } from '../../main/profiles/profiles';
import type { ProfilesRecord } from '../../main/profiles/profiles-record';
import { trackSecrets } from '../../main/profiles/secrets/secret-tracking';
import { createReminder } from '../../main/profiles/session/reminders';
import { startTicker } from '../../main/profiles/session/ticker';
import { createTending } from '../../main/profiles/tending';
import { spotify } from '../../main/providers/spotify/spotify';
import { batched } from '../../main/system/batched';
import { watchReturns } from '../../main/system/power';
import { createFakeListeners } from '../fakes/callback-listeners';
import { createFakeClipboard } from '../fakes/clipboard';
import { createFakeClock } from '../fakes/clock';
import { profile } from '../fakes/living-profiles';
import { alone, createFakeRandom } from '../fakes/session';
import { createFakePages } from '../fakes/sign-in-pages';
import { createTokenServer } from '../fakes/token-server';
import { createFailingKeychain } from './failing-keychain';
import { createFailPoints } from './fail-points';
import { createLogFile } from './log-file';

/** The app put together as `main.ts` does it, of its real parts on small fakes, each of which fails on demand. */
export async function createFailingApp() {
  const world = createWorld();
  const profiles = createProfiles(world);
  const live = profiles.get(profile.id);
  const parts = { ...world, profiles, live };
  const around = lookAfter(parts);
  await live.session.restore('background');
  return { ...parts, ...around };
}

type World = ReturnType<typeof createWorld>;

function createWorld() {
  const { failing, through } = createFailPoints(() => known.all());
  const known = createKnownSecrets();
  const { log, logger, written } = createLogFile(known.all, through);
  /** What becomes of an error that nobody catches: Node tells the log, and nothing else comes to an end. */
  const uncaught = (cause: unknown) => logger.errorHandler.handle(cause as Error, { showDialog: false });
  const time = createFakeClock();
  const clock: Clock = {
    now: time.now,
    after: (milliseconds, run) => time.after(milliseconds, () => guarded(run, uncaught)),
  };
  const settings = through('settings', { read: () => ({ clearClipboardAfter: 60 }) });
  const hear = { changed: () => {} };
  const { report } = log;
  return { failing, through, known, written, report, uncaught, time, clock, settings, hear };
}

function createProfiles(world: World): Profiles {
  const { through, clock, hear } = world;
  // Six months before its end and a few days: a reminder is due.
  const record = { profiles: [{ ...profile, authorizedAt: Date.UTC(2025, 6, 10) }], current: profile.id };
  const stored: { record: ProfilesRecord } = { record };
  const eventFile = { read: () => ({ profiles: [] }), write: () => {} };
  const events = createEventLog({ clock, store: through('event log', eventFile) });
  const ports = livePorts(world);
  return new Profiles({
    random: ports.random,
    store: through('profiles file', {
      read: () => stored.record,
      write: (next: ProfilesRecord) => void (stored.record = next),
    }),
    providerOf: () => spotify,
    changed: () => hear.changed(),
    enliven: (own) => {
      const recorder = createEventRecorder(profile.id, () => spotify.name, events.note);
      const live: LiveProfile = new LiveProfile({
        ...ports,
        ...own,
        changed: () => {
          recorder.stateChanged(live.session.state);
          hear.changed();
        },
        ...through('notification', {
          signInEnded: recorder.signInEnded,
          pageNotShown: recorder.pageNotShown,
        }),
      });
      return live;
    },
  });
}

function livePorts({ through, known, report, clock, settings }: World) {
  const keychain = createFailingKeychain({ clock, report, through });
  const watched = {
    // Which one it is to be, the settings tell.
    keychain: () => settings.read() && keychain,
    listen: through('loopback server', { listen: createFakeListeners().listen }).listen,
    transport: { ...through('network', { fetch: createTokenServer().fetch }), after: clock.after },
  };
  return {
    ...trackSecrets(profile.id, watched, known),
    clock,
    report,
    random: createFakeRandom(),
    alone: through('renewal lock', { alone }).alone,
    pages: through('sign-in page', createFakePages()),
  };
}

/** What ticks, hears of changes and looks after clipboard, reminders and tray. */
function lookAfter({ through, report, clock, settings, hear, profiles, live }: World & Lived) {
  const clipboard = createFakeClipboard();
  const keeper = new ClipboardKeeper({
    clock,
    clearAfter: () => settings.read().clearClipboardAfter,
    clipboard: through('clipboard', clipboard),
    matcher: (text) => (other) => text === other,
    stateOf: () => live.session.state,
    refreshTokenOf: () => live.refreshToken(),
    changed: () => hear.changed(),
  });
  const { announce } = through('notification', { announce: () => {} });
  const { draw } = through('tray', { draw: () => {} });
  const render = batched(() => guarded(draw, (cause) => report('drawing', cause)));
  const keep = () => void keeper.tick().catch((cause: unknown) => report('clipboard', cause));
  const besides = [createReminder({ clock, profiles, announce }), keep, render];
  const tend = createTending({ profiles, besides, report });
  const wakeAt = () => Math.min(profiles.wakeAt ?? Infinity, keeper.wakeAt ?? Infinity);
  const ticker = startTicker(clock, wakeAt, () => tend('tick'));
  Object.assign(
    hear,
    through('hearer of changes', {
      changed: () => {
        render();
        ticker.reconsider();
        keep();
      },
    }),
  );
  const network = { online: true };
  const net = through('network state', { isOnline: () => network.online });
  watchReturns({ clock, net, powerMonitor: { on: () => {} } }, () => tend('nudge'));
  return { clipboard, keeper, network };
}

interface Lived {
  readonly profiles: Profiles;
  readonly live: LiveProfile;
}
