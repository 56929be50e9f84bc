import { describe, expect, test } from 'vitest';
import { copied, createKept } from '../../fakes/clipboard-keeper';

describe('a copied token', () => {
  test('C2 is cleared after the time chosen, and the clipboard is not read before', async () => {
    const { clock, clipboard, keeper } = createKept();
    await keeper.write('access-1', copied);
    await clock.advance(59_999);
    expect(clipboard.did).toEqual(['clipboard: access-1']);
    await clock.advance(1);
    expect(clipboard.did).toEqual(['clipboard: access-1', 'read clipboard', 'clear clipboard']);
    expect(keeper.holds).toBe(false);
    await clock.advance(300_000);
    expect(clipboard.did).toHaveLength(3);
  });

  test('C2 is cleared at the first tick after a sleep', async () => {
    const { clock, clipboard, keeper } = createKept();
    await keeper.write('access-1', copied);
    clock.jump(8 * 3_600_000);
    await clock.advance(30_000);
    expect(clipboard.text).toBe('');
  });

  test('stays where one chose so', async () => {
    const { clock, clipboard, world, keeper } = createKept();
    world.clearAfter = 0;
    await keeper.write('access-1', copied);
    await clock.advance(86_400_000);
    expect(keeper.wakeAt).toBeNull();
    expect(clipboard.did).toEqual(['clipboard: access-1']);
  });

  test('gets its whole time anew when it is copied again', async () => {
    const { clock, clipboard, keeper } = createKept();
    await keeper.write('access-1', copied);
    await clock.advance(45_000);
    await keeper.write('access-1', copied);
    await clock.advance(59_999);
    expect(clipboard.text).toBe('access-1');
    await clock.advance(1);
    expect(clipboard.text).toBe('');
  });

  test.each([
    ['signed out', { kind: 'signed-out' } as const],
    ['gone', undefined],
  ])('is cleared once its profile is %s', async (_what, state) => {
    const { clipboard, world, keeper } = createKept();
    await keeper.write('access-1', copied);
    world.state = state;
    await keeper.tick();
    expect(clipboard.text).toBe('');
  });

  test('is not cleared in the place of the one before, which is due at the same moment', async () => {
    const { clock, clipboard, keeper } = createKept();
    await keeper.write('access-1', copied);
    clock.jump(60_000);
    await Promise.all([keeper.write('access-2', copied), keeper.tick()]);
    expect(clipboard.text).toBe('access-2');
    clock.jump(60_000);
    await Promise.all([keeper.tick(), keeper.write('access-3', copied)]);
    expect(clipboard.text).toBe('access-3');
  });
});

describe('what somebody else copied since', () => {
  test.each<readonly [string, (world: ReturnType<typeof createKept>) => Promise<void>]>([
    ['when the time is over', ({ clock }) => clock.advance(60_000)],
    ['at sign-out', ({ world, keeper }) => ((world.state = { kind: 'signed-out' }), keeper.tick())],
    ['at quit', ({ keeper }) => keeper.clear()],
  ])('is left alone %s, and ours is forgotten', async (_when, act) => {
    const kept = createKept();
    await kept.keeper.write('access-1', copied);
    kept.clipboard.text = 'a poem';
    await act(kept);
    expect(kept.clipboard.text).toBe('a poem');
    expect(kept.keeper.holds).toBe(false);
  });

  test('is not even read when nothing was copied here', async () => {
    const { clock, clipboard, keeper } = createKept();
    clipboard.text = 'a poem';
    await keeper.clear();
    await clock.advance(300_000);
    expect(clipboard.did).toEqual([]);
  });
});

describe('a clipboard that does not answer', () => {
  test('is asked again at each tick, not in a hurry, and cleared when it does', async () => {
    const { clock, clipboard, keeper, faults } = createKept();
    await keeper.write('access-1', copied);
    clipboard.fail(new Error('no answer'));
    await clock.advance(150_000);
    expect(faults).toHaveLength(4);
    clipboard.fail(null);
    await clock.advance(30_000);
    expect(clipboard.text).toBe('');
  });

  test('takes no token, and the one that is there is looked after as before', async () => {
    const { clock, clipboard, keeper } = createKept();
    await keeper.write('access-1', copied);
    clipboard.fail(new Error('no answer'));
    await expect(keeper.write('access-2', copied)).rejects.toThrow('no answer');
    clipboard.fail(null);
    await clock.advance(60_000);
    expect(clipboard.text).toBe('');
  });
});
