import { expect, test } from 'vitest';
import { startScriptedServer } from './authorization-server';
import { json } from './scripted-answers';

test('answers come in the order of the script, and requests are kept', async () => {
  const server = await startScriptedServer();
  server.script(json({ turn: 1 }), json({ turn: 2 }, 400));
  const body = new URLSearchParams({ grant_type: 'refresh_token' });
  const first = await fetch(server.metadata.token_endpoint, { method: 'POST', body });
  const second = await fetch(`${server.origin}/v1/me?a=b`);
  expect([await first.json(), second.status]).toEqual([{ turn: 1 }, 400]);
  expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
    'POST /token',
    'GET /v1/me?a=b',
  ]);
  expect((await server.firstRequest()).fields.get('grant_type')).toBe('refresh_token');
  await server.close();
});

test('an answer that nobody asked for fails when the server is closed', async () => {
  const server = await startScriptedServer();
  server.script(json({}));
  await expect(server.close()).rejects.toThrow('1 scripted answers were not asked for');
});

test('a request that was not scripted fails when the server is closed', async () => {
  const server = await startScriptedServer();
  expect((await fetch(server.origin)).status).toBe(500);
  await expect(server.close()).rejects.toThrow('Nothing was scripted for GET /');
});
