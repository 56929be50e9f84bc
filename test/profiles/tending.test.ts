import { expect, test } from 'vitest';
import { createTending } from '../../main/profiles/tending';
import { writeAccessToken } from '../../main/profiles/session/access-token';
import { accessToken } from '../fakes/access-token';
import { createSignedInApp } from '../fakes/headless-app';
import { locked } from '../fakes/keychain';
import { grant } from '../fakes/provider-server';
import { tokenSet } from '../fakes/token-endpoint';
import { createHousehold, first, second } from './household';

test('F60 what fails at its turn is reported, and takes no other’s', async () => {
  const { profiles, clock, server } = await createSignedInApp();
  const did: string[] = [];
  const broken = () => {
    throw new Error('unforeseen');
  };
  const report = (what: string, cause: unknown) => void did.push(`${what}: ${String(cause)}`);
  const besides = [broken, () => void did.push('clipboard'), () => void did.push('tray')];
  const tend = createTending({ profiles, besides, report });
  server.answerWith(() => Response.json({ access_token: 'next', token_type: 'Bearer', expires_in: 60 }));
  clock.jump(3_600_000);
  tend('tick');
  expect(did).toEqual(['tick: Error: unforeseen', 'clipboard', 'tray']);
  await clock.advance(0);
  expect(profiles.current?.session.state).toMatchObject({ kind: 'valid', token: { text: 'next' } });
});

/** Two profiles: the token of the first is due for renewal, that of the second has not been saved. */
async function createUnsavedNeighbour() {
  const household = await createHousehold(first, second);
  const { profiles, keychain, clock, server } = household;
  keychain.entries.set('first/access-token', writeAccessToken(accessToken()));
  keychain.entries.set('first/refresh-token', 'refresh-1');
  await profiles.get(first.id).session.restore('background');
  await clock.advance(3_600_000);
  keychain.fail(locked);
  await profiles.get(second.id).session.signedIn(tokenSet({ refreshToken: 'unsaved' }));
  server.reply('/token', () => grant());
  const tend = createTending({ profiles, besides: [], report: String });
  return { ...household, tend };
}

test.each(['tick', 'nudge'] as const)(
  'while the app ends a %s saves, but renews nothing: the answer might come too late',
  async (how) => {
    const { profiles, keychain, clock, server, tend } = await createUnsavedNeighbour();
    const resting = profiles.rest();
    tend(how);
    await resting;
    keychain.fail(null);
    tend(how);
    await clock.advance(0);
    expect(server.requests).toEqual([]);
    expect(keychain.entries.get('second/refresh-token')).toBe('unsaved');
  },
);

test('who stays after what a quit saves first has tokens that are renewed as before', async () => {
  const { profiles, clock, server, tend } = await createUnsavedNeighbour();
  await profiles.saveTokens();
  tend('tick');
  await clock.advance(0);
  expect(server.requests.map(({ path }) => path)).toEqual(['/token']);
});
