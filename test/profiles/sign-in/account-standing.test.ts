import { describe, expect, test } from 'vitest';
import { createTokenTester } from '../../../main/profiles/copying/token-test';
import { createAccountPictures } from '../../../main/profiles/sign-in/account-pictures';
import { createLive } from '../live';

const premium = () =>
  new Response('Active premium subscription required for the owner of the app.', { status: 403 });
const good = () => Response.json({ display_name: 'Ada' });

/** A live profile that signs in, while its provider answers calls with `me`. */
async function signedIn(me: () => Response | Promise<Response>) {
  const made = await createLive();
  const { live, comeBack, server, clock, ports } = made;
  server.reply('/me', me);
  const signIn = async (number = 0) => {
    const over = live.signIn('window');
    await comeBack({ code: 'c' }, number);
    await over;
    await clock.advance(0);
  };
  const tester = createTokenTester({ ...ports, time: String, renewBelow: () => 0 });
  await signIn();
  return { ...made, signIn, testToken: () => tester(live) };
}

describe('a trouble that only the first call shows', () => {
  test('is kept after the sign-in, which itself went well', async () => {
    const { live } = await signedIn(premium);
    expect(live.session.state.kind).toBe('valid');
    expect(live.standing.refusal).toMatchObject({ status: 403, said: expect.stringContaining('premium') });
  });

  test('is gone at the next good answer, but not for one that tells nothing', async () => {
    const { live, server, testToken } = await signedIn(premium);
    for (const status of [401, 503]) {
      server.reply('/me', () => new Response(null, { status }));
      await testToken();
      expect(live.standing.refusal).not.toBeNull();
    }
    server.reply('/me', good);
    await testToken();
    expect(live.standing.refusal).toBeNull();
  });

  test('is gone when the account’s picture is asked for with success', async () => {
    const { live, server, clock, ports } = await signedIn(premium);
    server.reply('/me', good);
    createAccountPictures({ ...ports, shrink: () => null }).look(live);
    await clock.advance(0);
    expect(live.standing.refusal).toBeNull();
  });

  test('is found, too, when the account’s picture is asked for', async () => {
    const { live, server, clock, ports } = await signedIn(good);
    server.reply('/me', premium);
    createAccountPictures({ ...ports, shrink: () => null }).look(live);
    await clock.advance(0);
    expect(live.standing.refusal).toMatchObject({ status: 403 });
  });

  test('is gone with the next sign-in, and with the sign-out', async () => {
    const { live, server, signIn } = await signedIn(premium);
    server.reply('/me', () => new Response(null, { status: 503 }));
    await signIn(1);
    expect(live.standing.refusal).toBeNull();
    server.reply('/me', premium);
    await signIn(2);
    expect(live.standing.refusal).not.toBeNull();
    await live.signOut();
    expect(live.standing.refusal).toBeNull();
  });

  test('is not that of who signs in after it was asked for', async () => {
    let reply: (response: Response) => void = () => {};
    const { live, signIn, server, clock } = await signedIn(() => new Promise((resolve) => (reply = resolve)));
    const late = reply;
    server.reply('/me', good);
    await signIn(1);
    late(premium());
    await clock.advance(0);
    expect(live.standing.refusal).toBeNull();
    expect(live.profile.account).toBe('Ada');
  });
});

test('a refusal that the provider does not know is none', async () => {
  const { live } = await signedIn(() => new Response(null, { status: 403 }));
  expect(live.standing.refusal).toBeNull();
});
