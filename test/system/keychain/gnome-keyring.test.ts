import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createKeychain, type SystemKeychain } from '../../../main/system/keychain/keychain';
import { buildChild, type BuiltChild } from '../../fakes/built-child';
import { createFakeClock } from '../../fakes/clock';
import { forkChild } from '../../fakes/forked-child';
import { startKeyringSession, type KeyringSession } from '../../fakes/gnome-keyring';
import { cannotRun } from '../../fakes/private-bus';

describe.skipIf(cannotRun('gnome-keyring-daemon'))('with a real gnome-keyring', () => {
  let built: BuiltChild;
  let session: KeyringSession;
  let keychain: SystemKeychain;

  beforeAll(async () => {
    [built, session] = await Promise.all([buildChild(), startKeyringSession()]);
    const spawn = () => forkChild(built.script, session.bus.env);
    keychain = createKeychain({
      spawn,
      clock: createFakeClock(),
      service: 'Token Tray test',
      report: () => {},
    });
  });

  afterAll(async () => {
    keychain.close();
    await Promise.all([session.stop(), built.remove()]);
  });

  test.each([
    ['plain text', 'AQBx-refresh_token.1'],
    ['text beyond ASCII', 'žluťoučký 🐎 العربية'],
    ['a megabyte', 'x'.repeat(1_048_576)],
  ])('%s goes in, comes out and is deleted', async (_name, value) => {
    expect(await keychain.get('p/entry', 'background')).toEqual({ kind: 'absent' });
    expect(await keychain.set('p/entry', value, 'background')).toEqual({ kind: 'done' });
    expect(await keychain.get('p/entry', 'background')).toEqual({ kind: 'found', value });
    expect(await keychain.delete('p/entry', 'background')).toEqual({ kind: 'done' });
    expect(await keychain.get('p/entry', 'background')).toEqual({ kind: 'absent' });
  });

  test('its program is known once it has answered', async () => {
    await keychain.get('p/entry', 'background');
    expect(keychain.program()).toBe('gnome-keyring-d');
  });

  test('a second value replaces the first, and entries do not mix', async () => {
    await keychain.set('p/one', '1', 'background');
    await keychain.set('p/two', '2', 'background');
    expect(await keychain.set('p/one', '3', 'background')).toEqual({ kind: 'done' });
    expect(await keychain.get('p/one', 'background')).toEqual({ kind: 'found', value: '3' });
    expect(await keychain.get('p/two', 'background')).toEqual({ kind: 'found', value: '2' });
  });

  test('deleting what is not there is done', async () => {
    expect(await keychain.delete('p/never', 'background')).toEqual({ kind: 'done' });
  });

  test('four calls at once are answered in order', async () => {
    const order: string[] = [];
    const set = async (value: string) => {
      await keychain.set('p/race', value, 'background');
      order.push(value);
    };
    await Promise.all(['a', 'b', 'c', 'd'].map(set));
    expect(order).toEqual(['a', 'b', 'c', 'd']);
    expect(await keychain.get('p/race', 'background')).toEqual({ kind: 'found', value: 'd' });
  });

  test('a locked keyring is locked, never absent, and is itself again once unlocked', async () => {
    await keychain.set('p/kept', 'secret', 'background');
    await session.lock();
    expect(await keychain.get('p/kept', 'background')).toEqual({ kind: 'locked' });
    expect(await keychain.get('p/never', 'background')).toEqual({ kind: 'locked' });
    expect(await keychain.set('p/kept', 'other', 'background')).toEqual({ kind: 'locked' });
    expect(await keychain.delete('p/kept', 'background')).toEqual({ kind: 'locked' });
    await session.unlock();
    expect(await keychain.get('p/kept', 'background')).toEqual({ kind: 'found', value: 'secret' });
    expect(await keychain.set('p/kept', 'other', 'background')).toEqual({ kind: 'done' });
  });

  test('a prompt that cannot be shown leaves it locked for a person too', async () => {
    await keychain.set('p/kept', 'secret', 'background');
    await session.lock();
    expect(await keychain.get('p/kept', 'person')).toEqual({ kind: 'locked' });
    expect(await keychain.set('p/kept', 'other', 'person')).toEqual({ kind: 'locked' });
    await session.unlock();
    expect(await keychain.get('p/kept', 'person')).toEqual({ kind: 'found', value: 'secret' });
  });
});
