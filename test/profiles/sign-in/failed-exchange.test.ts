import { expect, test } from 'vitest';
import { requestDeadline } from '../../../main/oauth/in-time';
import { createLive } from '../live';

test('F69 an exchange that is never answered has failed after 30 s, and its port is free', async () => {
  const { live, comeBack, server, listeners, clock, ends } = await createLive();
  server.reply('/token', () => new Promise(() => {}));
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await clock.advance(requestDeadline - 1);
  expect([live.session.state.kind, listeners.all[0]?.closed]).toEqual(['signing-in', false]);
  await clock.advance(1);
  await signedIn;
  expect(live.session.state).toEqual({ kind: 'signed-out' });
  expect(ends).toEqual([
    { reason: expect.stringMatching(/^Provider did not answer/), next: expect.any(String) },
  ]);
  expect(listeners.all[0]?.closed).toBe(true);
  expect(clock.timers()).toBe(0);
});

test.each([
  ['failed', () => new Response('oops', { status: 500 })],
  ['was never answered', () => new Promise<Response>(() => {})],
])(
  'F69 after an exchange that %s, the next attempt has a verifier, a state and a port of its own',
  async (_how, reply) => {
    const { live, comeBack, server, pages, listeners, clock } = await createLive();
    server.reply('/token', reply);
    for (const number of [0, 1]) {
      const signedIn = live.signIn('window');
      await comeBack({ code: 'c' }, number);
      await clock.advance(requestDeadline);
      await signedIn;
    }
    const verifiers = server.requests.map(({ form }) => form.get('code_verifier'));
    expect(verifiers).toEqual([expect.stringMatching(/^.{43,}$/), expect.stringMatching(/^.{43,}$/)]);
    const queries = pages.opened.map(({ url }) => new URL(url).searchParams);
    const sent = queries.flatMap((query) => [query.get('code_challenge'), query.get('state')]);
    expect(new Set([...verifiers, ...sent]).size).toBe(6);
    expect(listeners.all.map(({ closed }) => closed)).toEqual([true, true]);
  },
);
