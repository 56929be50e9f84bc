import { expect, test } from 'vitest';
import { createShield } from '../../../main/system/windows/shield';
import { createFakeClock } from '../../fakes/clock';

test('C5 a window is kept out of pictures of the screen until its secret is hidden, however often it is revealed', async () => {
  const clock = createFakeClock();
  const switched: boolean[] = [];
  const shield = createShield(clock, (on) => void switched.push(on));
  shield.raise();
  expect(switched).toEqual([true]);
  await clock.advance(10_000);
  shield.raise();
  await clock.advance(10_000);
  expect(switched).toEqual([true, true]);
  await clock.advance(1_000);
  expect(switched).toEqual([true, true, false]);
  expect(clock.timers()).toBe(0);
});
