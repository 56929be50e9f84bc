import { expect, test } from 'vitest';
import { createTokenTester } from '../../../main/profiles/copying/token-test';
import { createLive } from '../live';

/** A tester, and a signed-in profile whose provider refuses its token; `refresh` is whether it can be renewed. */
async function refusedToken(refresh: boolean) {
  const made = await createLive({}, true);
  if (!refresh) made.keychain.entries.delete('p/refresh-token');
  const { live } = await made.restart();
  made.server.reply('/me', () => new Response(null, { status: 401 }));
  return { ...made, live, tester: createTokenTester({ ...made.ports, time: String, renewBelow: () => 0 }) };
}

test.each([
  [true, 'refresh'],
  [false, 'sign-in'],
] as const)('a refused token (renewable: %s) is remedied by “%s”', async (refresh, remedy) => {
  const { live, tester } = await refusedToken(refresh);
  expect(await tester(live)).toMatchObject({ tone: 'bad', remedy });
});

test('an answer is about the token that was tried, though another has come meanwhile', async () => {
  const { live, tester, server, clock } = await refusedToken(true);
  const tried = clock.now();
  let reply: (response: Response) => void = () => {};
  const asked = new Promise<void>((resolve) =>
    server.reply('/me', () => {
      resolve();
      return new Promise((answer) => (reply = answer));
    }),
  );
  const answer = tester(live);
  await asked;
  await clock.advance(1_000);
  await live.session.refreshNow();
  expect(live.session.state).toMatchObject({ kind: 'valid', token: { issuedAt: clock.now() } });
  reply(new Response(null, { status: 401 }));
  expect((await answer).issuedAt).toBe(tried);
});
