import { expect, test } from 'vitest';
import { locked, unavailable } from '../../fakes/keychain';
import { tokenText } from '../../fakes/session';
import { createLive } from '../live';

/** The parameters of the page that was opened. */
const asked = async ({ pages }: Awaited<ReturnType<typeof createLive>>) =>
  new URL((await pages.page(0)).url).searchParams;

test('who signs in after a sign-out is asked which account, who holds a token is not', async () => {
  const signedOut = await createLive();
  void signedOut.live.signIn('window');
  expect((await asked(signedOut)).get('show_dialog')).toBe('true');
  const signedIn = await createLive({}, true);
  void signedIn.live.signIn('window');
  expect((await asked(signedIn)).get('show_dialog')).toBe('false');
});

test('who signs in again is asked for all scopes of the profile, page shown', async () => {
  const world = await createLive({ scopes: ['one', 'two', 'three'] }, true);
  void world.live.signIn('window', true);
  const parameters = await asked(world);
  expect(parameters.get('show_dialog')).toBe('true');
  expect(parameters.get('scope')).toBe('one two three');
});

test('the old token stays until the new sign-in has succeeded', async () => {
  const { live, comeBack, clock } = await createLive({ authorizedAt: 7 }, true);
  const again = live.signIn('window', true);
  await clock.advance(0);
  expect(tokenText(live.session)).toBe('access-1');
  expect(await live.session.current(0)).toMatchObject({ ok: true });
  await comeBack({ code: 'c' });
  await again;
  expect(tokenText(live.session)).toBe('access-9');
  expect(live.profile.authorizedAt).toBe(clock.now());
});

test('the old token stays when the new sign-in is declined, and it is said', async () => {
  const { live, comeBack, keychain } = await createLive({ authorizedAt: 7 }, true);
  const again = live.signIn('window', true);
  await comeBack({ error: 'access_denied' });
  await again;
  expect(tokenText(live.session)).toBe('access-1');
  expect(live.profile.authorizedAt).toBe(7);
  expect(keychain.entries.get('p/refresh-token')).toBe('refresh-1');
  expect(live.lastFailure?.reason).toMatch(/declined/);
  live.forgetFailure();
  expect(live.lastFailure).toBeNull();
  expect(tokenText(live.session)).toBe('access-1');
});

test('why it failed is told for as long as nothing else happens: a save that fails once more is nothing', async () => {
  const { live, comeBack, keychain } = await createLive({ authorizedAt: 7 }, true);
  keychain.fail(locked);
  await live.session.refreshNow();
  const again = live.signIn('window', true);
  await comeBack({ error: 'access_denied' });
  await again;
  await live.session.tick('saving');
  expect(live.lastFailure?.reason).toMatch(/declined/);
  keychain.fail(unavailable);
  await live.session.tick('saving');
  expect(live.lastFailure).toBeNull();
});
