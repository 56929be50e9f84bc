import { expect, test } from 'vitest';
import { systemClock } from '../../../main/system/clock';
import { listenForCallback } from '../../../main/system/loopback/loopback-server';
import { tokenText } from '../../fakes/session';
import { createAttempt } from '../../fakes/sign-in-attempt';
import { ask } from './raw-http';

test('a browser lands on the loopback redirect, and the token is there', async () => {
  const { pages, over, ends, session } = await createAttempt({
    listen: () => listenForCallback(0, systemClock),
  });
  const { searchParams } = new URL((await pages.page(0)).url);
  const redirect = String(searchParams.get('redirect_uri'));
  expect((await ask(`${redirect}?code=c&state=another`)).status).toBe(400);
  const landed = await ask(`${redirect}?code=c&state=${searchParams.get('state')}`);
  const result = await ask(new URL(String(landed.headers.location), redirect).href);
  expect(result.body).toContain('Signed in');
  await over;
  expect(ends).toEqual(['signed-in']);
  expect(tokenText(session)).toBe('access-9');
  await expect(ask(redirect)).rejects.toThrow('ECONNREFUSED');
});

const codesAsked = (requests: readonly { readonly path: string; readonly form: URLSearchParams }[]) =>
  requests.filter(({ path }) => path === '/token').map(({ form }) => form.get('code'));

test('L5 L7 O18 nothing forged reaches the token endpoint, and of two callbacks one, once', async () => {
  const { pages, over, server } = await createAttempt({
    listen: () => listenForCallback(0, systemClock),
  });
  const { searchParams } = new URL((await pages.page(0)).url);
  const redirect = String(searchParams.get('redirect_uri'));
  const state = searchParams.get('state');
  for (const forged of ['code=evil', 'code=evil&state=', 'code=evil&state=guess', `state=${state}`])
    expect((await ask(`${redirect}?${forged}`)).status).toBe(400);
  expect(server.requests).toEqual([]);
  const [first, second] = await Promise.all([
    ask(`${redirect}?code=one&state=${state}`),
    ask(`${redirect}?code=two&state=${state}`),
  ]);
  await ask(new URL(String((first.status < 400 ? first : second).headers.location), redirect).href);
  await over;
  expect([first.status, second.status].toSorted()).toEqual([303, 410]);
  expect(codesAsked(server.requests)).toEqual([first.status === 303 ? 'one' : 'two']);
});

test('F68 O12 of two sign-ins at once neither takes the answer of the other', async () => {
  const begin = () => createAttempt({ listen: () => listenForCallback(0, systemClock) });
  const attempts = [await begin(), await begin()];
  const asked = await Promise.all(
    attempts.map(async ({ pages }) => new URL((await pages.page(0)).url).searchParams),
  );
  const [one, other] = asked.map((parameters) => ({
    redirect: String(parameters.get('redirect_uri')),
    answer: `code=c&state=${parameters.get('state')}`,
  }));
  expect((await ask(`${one?.redirect}?${other?.answer}`)).status).toBe(400);
  expect((await ask(`${other?.redirect}?${one?.answer}`)).status).toBe(400);
  expect(attempts.flatMap(({ server }) => server.requests)).toEqual([]);
  for (const own of [one, other]) {
    const landed = await ask(`${own?.redirect}?${own?.answer}`);
    await ask(new URL(String(landed.headers.location), own?.redirect).href);
  }
  await Promise.all(attempts.map(({ over }) => over));
  expect(attempts.map(({ ends }) => ends)).toEqual([['signed-in'], ['signed-in']]);
});

test('L15 O17 an answer leads away from its address, to pages that do nothing by themselves', async () => {
  const { pages, over } = await createAttempt({ listen: () => listenForCallback(0, systemClock) });
  const { searchParams } = new URL((await pages.page(0)).url);
  const redirect = String(searchParams.get('redirect_uri'));
  const refused = [
    await ask(`${redirect}?code=c&state=guess`),
    await ask(new URL('/nothing', redirect).href),
  ];
  const landed = await ask(`${redirect}?code=c&state=${searchParams.get('state')}`);
  expect([landed.status, landed.body]).toEqual([303, '']);
  expect(landed.headers.location).toMatch(/^\/[^?#]+$/);
  const result = await ask(new URL(String(landed.headers.location), redirect).href);
  await over;
  for (const { body, headers } of [...refused, result]) {
    expect(body).toContain('<html');
    expect(body).not.toMatch(/<script|\son\w+=|fetch\(|sendBeacon|http-equiv/i);
    expect(String(headers['content-security-policy'])).not.toMatch(/script-src|connect-src/);
  }
});

test('O16 an address in the callback is neither followed nor linked', async () => {
  const { pages, over } = await createAttempt({
    listen: () => listenForCallback(0, systemClock),
  });
  const { searchParams } = new URL((await pages.page(0)).url);
  const redirect = String(searchParams.get('redirect_uri'));
  const evil = 'redirect=https%3A%2F%2Fevil.example&next=//evil.example&url=https://evil.example';
  const landed = await ask(`${redirect}?code=c&state=${searchParams.get('state')}&${evil}`);
  expect(landed.headers.location).toMatch(/^\/result\//);
  const result = await ask(new URL(String(landed.headers.location), redirect).href);
  expect(JSON.stringify(result)).not.toContain('evil');
  await over;
});

test('L13 L17 cancelled while the code is exchanged, a sign-in tells the browser and leaves its port to the next', async () => {
  const begin = (port: number) => createAttempt({ listen: () => listenForCallback(port, systemClock) });
  const old = await begin(0);
  old.server.reply('/token', () => new Promise(() => {}));
  const { searchParams } = new URL((await old.pages.page(0)).url);
  const redirect = String(searchParams.get('redirect_uri'));
  const landed = await ask(`${redirect}?code=c&state=${searchParams.get('state')}`);
  const result = ask(new URL(String(landed.headers.location), redirect).href);
  // Once a later visit has its answer, that one waits for the result.
  expect((await ask(new URL('/', redirect).href)).status).toBe(404);
  expect(codesAsked(old.server.requests)).toEqual(['c']);
  old.attempt.cancel();
  await old.over;
  expect((await result).body).toContain('This sign-in is over');
  const next = await begin(Number(new URL(redirect).port));
  await next.pages.page(0);
  next.attempt.cancel();
  await next.over;
  expect(next.ends).toEqual([null]);
  await expect(ask(redirect)).rejects.toThrow('ECONNREFUSED');
});

test('L17 the late callback of an attempt that was replaced changes nothing on the port of the next', async () => {
  const begin = (port: number) => createAttempt({ listen: () => listenForCallback(port, systemClock) });
  const old = await begin(0);
  const before = new URL((await old.pages.page(0)).url).searchParams;
  const redirect = String(before.get('redirect_uri'));
  old.attempt.cancel();
  await old.over;
  const next = await begin(Number(new URL(redirect).port));
  const { searchParams } = new URL((await next.pages.page(0)).url);
  // A wrong state is a bad request; the 404 that the claim asks for is the answer of a listener that waits for nothing.
  expect((await ask(`${redirect}?code=old&state=${before.get('state')}`)).status).toBe(400);
  expect([...old.server.requests, ...next.server.requests]).toEqual([]);
  const landed = await ask(`${redirect}?code=new&state=${searchParams.get('state')}`);
  await ask(new URL(String(landed.headers.location), redirect).href);
  await next.over;
  expect(codesAsked(next.server.requests)).toEqual(['new']);
});
