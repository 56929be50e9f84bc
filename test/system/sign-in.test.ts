import { expect, test } from 'vitest';
import { systemClock } from '../../main/system/clock';
import { listenForCallback } from '../../main/system/loopback-server';
import { tokenText } from '../fakes/session';
import { createAttempt } from '../fakes/sign-in-attempt';
import { ask } from './raw-http';

test('a browser lands on the loopback redirect, and the token is there', async () => {
  const { pages, over, ends, session } = await createAttempt({
    listen: () => listenForCallback({ port: 0, path: '/callback' }, systemClock),
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
