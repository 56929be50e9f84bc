import { expect, test } from 'vitest';
import { LiveProfile } from '../../../main/profiles/live-profile';
import type { Clock } from '../../../main/profiles/ports';
import { startTicker } from '../../../main/profiles/session/ticker';
import { tokenRemarks } from '../../../main/view/token-remarks';
import { createProfile } from '../../fakes/profile';
import { createSurroundings } from '../live';

const second = 1_000;
const hour = 3_600 * second;

/** A profile that renews itself for that long from answers with this `expires_in`, written as a server would. */
async function renewing(written: string | null, milliseconds: number) {
  const { ports, clock, keychain, server } = createSurroundings();
  const waits: number[] = [];
  const moments: number[] = [];
  const noting: Clock = {
    now: clock.now,
    after(wait, run) {
      waits.push(wait);
      return clock.after(wait, run);
    },
  };
  server.reply('/token', () => {
    moments.push(clock.now());
    const life = written === null ? '' : `,"expires_in":${written}`;
    const body = `{"access_token":"access-${moments.length}","token_type":"Bearer"${life}}`;
    return new Response(body, { headers: { 'content-type': 'application/json' } });
  });
  keychain.entries.set('p/refresh-token', 'refresh-1');
  const live: LiveProfile = new LiveProfile({
    ...ports,
    clock: noting,
    profile: () => createProfile(),
    learn: () => {},
    changed: () => ticker.reconsider(),
  });
  const ticker = startTicker(
    noting,
    () => live.session.wakeAt,
    () => void live.session.tick(),
  );
  await live.session.restore('background');
  await clock.advance(0);
  // What counts is how it waits for the next renewal, not for the answer to the first one.
  waits.length = 0;
  const { state } = live.session;
  const life = state.kind === 'valid' ? (state.token.expiresAt ?? Infinity) - state.token.issuedAt : null;
  await clock.advance(milliseconds);
  const gaps = moments.slice(1).map((moment, at) => moment - (moments[at] ?? 0));
  const remarks = state.kind === 'valid' ? tokenRemarks(state.token, 'Provider') : [];
  return { life, waits, gaps, remarks, state: live.session.state.kind };
}

const told = 'Provider did not say clearly how long this token lasts; Token Tray assumes the usual 1 h.';

test.each([
  ['2147484.648', 2_147_484 * second, []],
  ['1e12', hour, [told]],
  ['"3600"', hour, []],
  ['3600.5', hour, []],
  ['0', hour, [told]],
  ['-5', hour, [told]],
  ['null', hour, [told]],
  [null, hour, [told]],
  ['1e400', hour, [told]],
])(
  'F6 expires_in %s: a life of %i ms, said if it is assumed; no timer of a second or less, and one request in it',
  async (written, expected, said) => {
    const { life, waits, gaps, remarks, state } = await renewing(written, 3 * hour);
    expect([life, state]).toEqual([expected, 'valid']);
    expect(remarks).toEqual(said);
    expect(gaps).toEqual(expected === hour ? [54, 54, 54].map((minutes) => minutes * 60 * second) : []);
    expect(Math.min(...waits)).toBeGreaterThan(second);
    expect(Math.max(...waits)).toBeLessThanOrEqual(30 * second);
  },
);
