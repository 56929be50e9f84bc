import { expect, test } from 'vitest';
import type { ProfileId } from '../../../preload/vocabulary';
import { accessToken } from '../../fakes/access-token';
import { copied, createKept } from '../../fakes/clipboard-keeper';
import { profileId } from '../../fakes/session';

const renewed = accessToken({ text: 'access-2', issuedAt: copied.issuedAt + 1 });
const other = 'other' as ProfileId;

/** A keeper whose token was copied, then renewed; it is never cleared. */
async function createRenewed() {
  const kept = createKept();
  kept.world.clearAfter = 0;
  await kept.keeper.write('access-1', copied);
  expect(kept.keeper.outdated(profileId)).toBeNull();
  kept.world.state = { kind: 'valid', token: renewed, notSaved: null };
  return kept;
}

test('an outdated token is told in the form it was copied in, for its own profile', async () => {
  const { keeper } = await createRenewed();
  await keeper.tick();
  expect(keeper.outdated(profileId)).toBe('header');
  expect(keeper.outdated(other)).toBeNull();
});

test('an outdated token is not told once somebody else has copied, from the next look on', async () => {
  const { keeper, clipboard } = await createRenewed();
  await keeper.tick();
  clipboard.text = 'a poem';
  await keeper.tick();
  expect(keeper.outdated(profileId)).toBeNull();
});

test('an outdated token is never told when somebody else had copied before', async () => {
  const { keeper, clipboard } = await createRenewed();
  clipboard.text = 'a poem';
  await keeper.tick();
  expect(keeper.outdated(profileId)).toBeNull();
  expect(keeper.holds).toBe(false);
});

test('an outdated token is not told when the new one is copied', async () => {
  const { keeper } = await createRenewed();
  await keeper.tick();
  await keeper.write('access-2', { ...copied, issuedAt: renewed.issuedAt });
  await keeper.tick();
  expect(keeper.outdated(profileId)).toBeNull();
});

test('a refresh token is outdated once its profile has another one, not when it has none to compare with', async () => {
  const { keeper, world } = createKept();
  const isOutdated = async (refreshToken: string | null) => {
    world.refreshToken = refreshToken;
    await keeper.tick();
    return keeper.outdated(profileId);
  };
  await keeper.write('refresh-1', { profile: profileId, issuedAt: null, format: 'refresh-token' });
  world.state = { kind: 'valid', token: renewed, notSaved: null };
  expect(await isOutdated('refresh-1')).toBeNull();
  expect(await isOutdated(null)).toBeNull();
  expect(await isOutdated('refresh-2')).toBe('refresh-token');
  keeper.dismiss();
  expect(await isOutdated('refresh-3')).toBeNull();
});

test('a refresh token that was replaced is not told once somebody else has copied', async () => {
  const { keeper, world, clipboard } = createKept();
  await keeper.write('refresh-1', { profile: profileId, issuedAt: null, format: 'refresh-token' });
  clipboard.text = 'a poem';
  world.refreshToken = 'refresh-2';
  await keeper.tick();
  expect(keeper.outdated(profileId)).toBeNull();
  expect(keeper.holds).toBe(false);
});

test('an outdated token is not told again once dismissed, nor looked for, and is still cleared', async () => {
  const { keeper, clipboard, world, clock } = await createRenewed();
  await keeper.tick();
  keeper.dismiss();
  const looks = clipboard.did.length;
  await clock.advance(120_000);
  expect(keeper.outdated(profileId)).toBeNull();
  expect(clipboard.did).toHaveLength(looks);
  world.clearAfter = 60;
  await keeper.tick();
  expect(clipboard.text).toBe('');
});
