import { expect, test } from 'vitest';
import { createLive } from './live';

test('at rest no renewal begins, whose rotated refresh token might come too late to be saved, and one that is under way comes to its end', async () => {
  const { live, server, clock } = await createLive({}, true);
  await live.session.restore('background');
  await clock.advance(3_600_000);
  await live.rest();
  expect(server.requests).toEqual([]);

  const renewing = live.session.tick();
  await live.rest();
  expect(live.session.state.kind).toBe('valid');
  expect(server.requests.map(({ path }) => path)).toEqual(['/token']);
  await renewing;
});
