import { expect, test } from 'vitest';
import { createLive } from '../live';

test('an account that cannot be learnt in a way nobody foresaw is reported, and the sign-in stands', async () => {
  const { live, server, clock, comeBack, reports } = await createLive();
  const accountUrl = () => {
    throw new Error('unforeseen');
  };
  Object.assign(server.provider, { accountUrl });
  const signedIn = live.signIn('window');
  await comeBack({ code: 'c' });
  await signedIn;
  await clock.advance(0);
  expect(reports).toEqual(['account']);
  expect(live.session.state.kind).toBe('valid');
});
