import { describe, expect, test } from 'vitest';
import { tokenOf } from '../../main/profiles/session/state';
import { profile } from '../fakes/living-profiles';
import { canary } from '../fakes/token-server';
import { until } from '../fakes/until';
import { createFailingApp } from './failing-app';
import type { FailPoint } from './fail-points';

const minute = 60_000;
const hour = 60 * minute;

interface Expected {
  /** Whether renewing goes on meanwhile; else as soon as it is over, for without this nothing can be renewed. */
  readonly renews: boolean;
  /** Whether the log has it; an error of the network is a fault like any other. */
  readonly logged: boolean;
}

const calm: Expected = { renews: true, logged: true };

const points: Readonly<Record<FailPoint, Expected>> = {
  'profiles file': calm,
  settings: calm,
  'event log': calm,
  'log file': { renews: true, logged: false },
  tray: calm,
  notification: calm,
  clipboard: calm,
  'network state': calm,
  'hearer of changes': calm,
  keychain: calm,
  'keychain process': calm,
  'keychain question': calm,
  'loopback server': calm,
  'sign-in page': calm,
  'renewal lock': { renews: false, logged: true },
  network: { renews: false, logged: false },
};

type App = Awaited<ReturnType<typeof createFailingApp>>;

/** When the token in force came. */
const issuedAt = ({ live }: App) => tokenOf(live.session.state)?.issuedAt ?? 0;

const copy = (app: App) =>
  app.keeper.write('a token', { profile: profile.id, issuedAt: issuedAt(app), format: 'token' });

/** Begins to sign in and lets it be: resolves when the page waits for a person, or all is over already. */
async function beginSignIn(app: App): Promise<void> {
  const attempt = { isOver: false };
  void app.live
    .signIn('browser', true)
    .catch(app.uncaught)
    .finally(() => (attempt.isOver = true));
  await until(() => attempt.isOver || typeof app.live.attempt?.link === 'string');
}

/** Hours in which somebody copies, begins to sign in and lets it be, and the network comes and goes. */
async function usedWhileFailing(point: FailPoint): Promise<App> {
  const app = await createFailingApp();
  app.failing.point = point;
  await copy(app).catch(app.uncaught);
  await app.time.advance(50 * minute);
  await beginSignIn(app);
  await app.time.advance(10 * minute);
  app.network.online = false;
  await app.time.advance(minute);
  app.network.online = true;
  app.uncaught(new Error('that of something else'));
  await app.time.advance(hour);
  return app;
}

describe.each(Object.entries(points))('F60 an error of the %s that nobody foresaw', (name, expected) => {
  const point = name as FailPoint;

  test('is logged redacted, and renewing goes on', async () => {
    const app = await usedWhileFailing(point);
    const meanwhile = issuedAt(app);
    expect(app.failing.thrown).toBeGreaterThan(0);
    // Of two hours: that of the first token has run out, and so has that of the next one.
    expect(app.time.now() - meanwhile < hour).toBe(expected.renews);
    expect(app.written().includes(`Nobody foresaw this of the ${point}`)).toBe(expected.logged);
    app.failing.point = null;
    await app.time.advance(hour);
    expect(app.live.session.state).toMatchObject({ kind: 'valid', notSaved: null });
    expect(issuedAt(app)).toBeGreaterThan(meanwhile);
    expect(app.written()).not.toContain(canary);
  });

  test('keeps nobody from copying, having it cleared and signing in afterwards', async () => {
    const app = await usedWhileFailing(point);
    app.failing.point = null;
    await app.time.advance(minute);
    await copy(app);
    expect(app.clipboard.text).toBe('a token');
    await app.time.advance(2 * minute);
    expect(app.clipboard.text).toBe('');
    await beginSignIn(app);
    expect(app.live.attempt?.link).toEqual(expect.any(String));
    expect(app.written()).not.toContain(canary);
  });
});
