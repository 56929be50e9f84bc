import { expect, onTestFinished, test } from 'vitest';
import { tokenOf } from '../../../main/profiles/session/state';
import { tokenRemarks } from '../../../main/view/token-remarks';
import { createLive } from '../live';
import { createSignedIn, tokenText } from '../../fakes/session';
import { granted } from '../../fakes/token-endpoint';

const minute = 60_000;
const hour = 60 * minute;

/** The computer is in that time zone until the test is over. */
function travelTo(zone: string): void {
  const { TZ } = process.env;
  onTestFinished(() => {
    if (TZ === undefined) delete process.env['TZ'];
    else process.env['TZ'] = TZ;
  });
  process.env['TZ'] = zone;
}

/** Renews for three hours from then on; gives the minutes at which it asked. */
async function minutesOfRenewals(start: number, underWay: () => void): Promise<readonly number[]> {
  const { session, clock, endpoint } = await createSignedIn();
  const asked: number[] = [];
  endpoint.always(() => {
    asked.push((clock.now() - start) / minute);
    return granted();
  });
  clock.jump(start - clock.now());
  await session.tick();
  asked.length = 0;
  await clock.advance(hour);
  underWay();
  await clock.advance(2 * hour);
  return asked;
}

test('F8 daylight saving begins and ends, and renewing does not notice', async () => {
  travelTo('Europe/Berlin');
  // An hour before the clocks of Berlin change, in 2026.
  for (const start of [Date.UTC(2026, 2, 29, 0), Date.UTC(2026, 9, 25, 0)]) {
    const offsets = [start, start + 3 * hour].map((moment) => new Date(moment).getTimezoneOffset());
    expect(new Set(offsets).size).toBe(2);
    expect(await minutesOfRenewals(start, () => {})).toEqual([54, 108, 162]);
  }
});

test('F8 the computer travels to the other side of the world, and renewing does not notice', async () => {
  travelTo('Europe/Berlin');
  const start = Date.UTC(2026, 5, 1, 12);
  expect(await minutesOfRenewals(start, () => travelTo('Pacific/Apia'))).toEqual([54, 108, 162]);
});

test.each([-10, 10])('F10 a server whose clock is %i min off is asked once in each life', async (skew) => {
  const { live, clock, server } = await createLive({}, true);
  let asked = 0;
  server.reply('/token', () => {
    asked += 1;
    const date = new Date(clock.now() + skew * minute).toUTCString();
    const tokens = { access_token: `access-${asked + 1}`, token_type: 'Bearer', expires_in: 3600 };
    return Response.json(tokens, { headers: { date } });
  });
  for (let minutes = 0; minutes < 181; minutes++) {
    await clock.advance(minute);
    await live.session.tick();
  }
  expect(asked).toBe(3);
  expect(tokenText(live.session)).toBe('access-4');
  const token = tokenOf(live.session.state);
  expect(token && tokenRemarks(token, 'Provider')).toEqual([
    expect.stringContaining(
      `This computer’s clock is 10 min ${skew > 0 ? 'behind' : 'ahead of'} Provider’s.`,
    ),
  ]);
});

test.each([-10, 10])('F10 our own clock is put right by %i min: one renewal at most', async (skew) => {
  const { session, clock, endpoint } = await createSignedIn();
  endpoint.always(() => granted());
  await clock.advance(20 * minute);
  clock.jump(skew * minute);
  await clock.advance(20 * minute);
  expect(endpoint.asked.length).toBeLessThanOrEqual(1);
  expect(session.state.kind).toBe('valid');
});
