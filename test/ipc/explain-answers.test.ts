import { beforeEach, describe, expect, test } from 'vitest';
import type { TokenTray } from '../../preload/contract';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { until } from '../fakes/until';

const { id } = profile;

let app: Awaited<ReturnType<typeof createSignedInApp>>;
let tray: TokenTray;
beforeEach(async () => {
  app = await createSignedInApp();
  tray = app.tray;
});

describe('a test of the token', () => {
  test('asks the provider, and reads its answer', async () => {
    expect(await tray.testToken(id)).toMatchObject({ tone: 'good', words: 'Works as Robin.' });
  });

  test('takes a token that lasts, renewed first', async () => {
    app.clock.jump(3_590_000);
    const { issuedAt } = await tray.testToken(id);
    expect(issuedAt).toBe(app.clock.now());
    expect((await tray.view()).current?.token?.issuedAt).toBe(issuedAt);
  });

  test('needs one, and says why there is none', async () => {
    await tray.signOut(id);
    expect(await tray.testToken(id)).toEqual({
      tone: 'warn',
      words: 'There is no token to test: Signed out.',
      next: null,
      remedy: null,
      issuedAt: null,
    });
  });
});

test('a new sign-in begins the profile’s own way, at once', async () => {
  await tray.signInAgain(id);
  await until(() => app.pages.length > 0);
  const [page] = app.pages;
  expect(page?.opener).toBe(profile.opener);
  expect(new URL(page?.url ?? '').searchParams.get('show_dialog')).toBe('true');
  await tray.cancelSignIn(id);
});

test('a token that is a JWT is read; one that is none is not', async () => {
  expect(await tray.readToken(id)).toBeNull();
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const access_token = `${part({ alg: 'RS256' })}.${part({ sub: 'ada' })}.c2lnbmF0dXJl`;
  app.server.answerWith(() => Response.json({ access_token, token_type: 'Bearer' }));
  await tray.refreshNow(id);
  const read = await tray.readToken(id);
  expect(read?.claims).toMatchObject([{ name: 'sub', value: 'ada' }]);
  expect(JSON.stringify(read)).not.toContain('c2lnbmF0dXJl');
});
