import { beforeEach, describe, expect, test } from 'vitest';
import { createSignedInApp } from '../fakes/headless-app';
import { profile } from '../fakes/living-profiles';
import { canary } from '../fakes/token-server';

const { id } = profile;

let app: Awaited<ReturnType<typeof createSignedInApp>>;
beforeEach(async () => {
  app = await createSignedInApp();
});

/** The provider refuses, and quotes all that it knows of the user. */
const refuse = (status: number) => () =>
  Response.json(
    {
      error: 'invalid_client',
      error_description: `Robin <robin@mail.example> may not use ${profile.clientId}`,
    },
    { status },
  );

async function copiedReport(): Promise<string> {
  await app.tray.copyReport();
  return app.did.findLast((what) => what.startsWith('clipboard: '))?.slice('clipboard: '.length) ?? '';
}

test('what happened is told with the newest first', async () => {
  await app.tray.copyToken(id, 'header');
  await app.clock.advance(1000);
  await app.tray.refreshNow(id);
  await app.tray.refreshNow(id);
  const now = app.clock.now();
  expect(await app.tray.events(id)).toEqual([
    { kind: 'renewed', title: 'Token renewed', detail: null, tone: 'good', since: now, at: now, count: 2 },
    {
      kind: 'copied',
      title: 'Token copied',
      detail: 'Authorization header, from the popup',
      tone: 'idle',
      since: now - 1000,
      at: now - 1000,
      count: 1,
    },
  ]);
});

describe('the report', () => {
  test('tells versions, the profile, its state and its events, in UTC', async () => {
    await app.clock.advance(60_000);
    await app.tray.refreshNow(id);
    expect(await copiedReport()).toBe(
      [
        'Token Tray report, 2026-01-01T00:01:00Z',
        'Token Tray: 1.2.3',
        'Secrets are kept in: your keyring',
        'Profiles: 1',
        '',
        'Profile 1',
        'Provider: Spotify',
        'Grant: code-secret',
        'Client ID: 0123…',
        'Scopes: 2 asked for, 1 granted',
        'Redirect port: 8888; sign-in opens in: window',
        'Signed in: 2026-01-01T00:00:00Z',
        'Token: issued 2026-01-01T00:01:00Z, expires 2026-01-01T01:01:00Z',
        'Renews: 2026-01-01T00:55:00Z',
        'Now: Valid for 1 h [valid]',
        'Last errors: none',
        'Last events:',
        '- 2026-01-01T00:01:00Z Token renewed',
        '',
      ].join('\n'),
    );
  });

  test('quotes an error without the names in it', async () => {
    app.server.answerWith(refuse(401));
    await app.tray.refreshNow(id);
    const report = await copiedReport();
    expect(report).toContain(
      'Reason: Spotify does not accept the client ID or its secret (invalid_client: … <…>',
    );
    expect(report).toMatch(
      /Last errors:\n- 2026-01-01T00:00:00Z Needs attention: .* may not use 0123…\)\.\nLast/,
    );
    expect(report).not.toMatch(new RegExp(`Robin|@|Listening|${profile.clientId}`, 'i'));
  });

  test('keeps errors that much has happened since', async () => {
    app.server.answerWith(() => new Response(null, { status: 503 }));
    await app.tray.refreshNow(id);
    app.server.answerWith(null);
    for (let copies = 0; copies < 30; copies++) await app.tray.copyToken(id, 'token');
    const report = await copiedReport();
    expect(report.match(/Token copied/g)).toHaveLength(15);
    expect(report).toContain('Not renewed: Spotify is having problems (HTTP 503).');
  });

  test('holds no secret after a whole life', async () => {
    await app.tray.refreshNow(id);
    await app.tray.copyToken(id, 'json');
    await app.tray.revealToken(id);
    app.server.answerWith(() =>
      Response.json({ error: 'invalid_grant', error_description: `No ${canary}-refresh-2` }, { status: 400 }),
    );
    await app.tray.refreshNow(id);
    await app.tray.signOut(id);
    expect((await app.tray.events(id)).map(({ kind }) => kind)).toEqual([
      'signed-out',
      'sign-in-ended',
      'revealed',
      'copied',
      'renewed',
    ]);
    expect(await copiedReport()).not.toContain(canary);
    expect(JSON.stringify(await app.tray.events(id))).not.toContain(canary);
  });
});
