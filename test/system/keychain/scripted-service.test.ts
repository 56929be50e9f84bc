import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createKeychain } from '../../../main/system/keychain/keychain';
import { Vault } from '../../../main/profiles/secrets/vault';
import { accessToken } from '../../fakes/access-token';
import { buildChild, type BuiltChild } from '../../fakes/built-child';
import { createFakeClock } from '../../fakes/clock';
import { forkChild } from '../../fakes/forked-child';
import { cannotRun, startPrivateBus } from '../../fakes/private-bus';
import { startScriptedSecretService } from '../../fakes/scripted-secret-service';
import { profileId } from '../../fakes/session';
import { until } from '../../fakes/until';

const name = 'p/refresh-token';
const locked = { kind: 'locked' };
const unavailable = (reason: RegExp) => ({ kind: 'unavailable', reason: expect.stringMatching(reason) });
const found = (value: string) => ({ kind: 'found', value });

describe.skipIf(cannotRun())('with a scripted Secret Service', () => {
  let built: BuiltChild;
  beforeAll(async () => {
    built = await buildChild();
  });
  afterAll(() => built.remove());

  /** The real keychain and its process in front of a service that holds `refresh-1`. */
  async function keychainBefore() {
    const bus = await startPrivateBus();
    const service = await startScriptedSecretService(bus.address);
    const clock = createFakeClock();
    const spawn = () => forkChild(built.script, bus.env);
    const keychain = createKeychain({ spawn, clock, service: 'Token Tray test', report: () => {} });
    onTestFinished(async () => {
      keychain.close();
      service.stop();
      await bus.stop();
    });
    expect(await keychain.set(name, 'refresh-1', 'background')).toEqual({ kind: 'done' });
    const vault = new Vault(profileId, keychain);
    return { ...service, keychain, clock, vault };
  }

  test('what is stored is found, and what is deleted is absent', async () => {
    const { keychain, secrets } = await keychainBefore();
    expect(secrets()).toEqual(new Map([[name, 'refresh-1']]));
    expect(await keychain.get(name, 'background')).toEqual(found('refresh-1'));
    expect(await keychain.delete(name, 'background')).toEqual({ kind: 'done' });
    expect(await keychain.get(name, 'background')).toEqual({ kind: 'absent' });
  });

  test('F38 mute at the moment of storing: the rotated token is kept in memory, and saved once it answers', async () => {
    const { script, calls, clock, keychain, vault } = await keychainBefore();
    await vault.load('background');
    script.mute = true;
    const before = calls.length;
    const keeping = vault.keep(accessToken(), 'refresh-2');
    await until(() => calls.length > before);
    await clock.advance(5_000);
    expect(await keeping).toEqual(unavailable(/does not answer/));
    expect([vault.refreshToken, vault.isSaved]).toEqual(['refresh-2', false]);
    script.mute = false;
    expect(await keychain.get(name, 'background')).toEqual(found('refresh-1'));
    expect(await vault.save('background')).toBeNull();
    expect(await keychain.get(name, 'background')).toEqual(found('refresh-2'));
  });

  test('F39 locked: said so, nobody is asked and nothing is written in the background', async () => {
    const { script, keychain, prompts, secrets, vault } = await keychainBefore();
    script.locked = true;
    expect(await vault.load('background')).toEqual(locked);
    expect(await keychain.set(name, 'refresh-2', 'background')).toEqual(locked);
    expect(await keychain.delete(name, 'background')).toEqual(locked);
    expect(prompts()).toBe(0);
    expect(secrets()).toEqual(new Map([[name, 'refresh-1']]));
  });

  test('F39 a prompt that is dismissed leaves it locked, one that is answered opens it', async () => {
    const { script, keychain, prompts, secrets } = await keychainBefore();
    Object.assign(script, { locked: true, agrees: false });
    expect(await keychain.get(name, 'person')).toEqual(locked);
    expect(await keychain.set(name, 'refresh-2', 'person')).toEqual(locked);
    expect(secrets()).toEqual(new Map([[name, 'refresh-1']]));
    script.agrees = true;
    expect(await keychain.get(name, 'person')).toEqual(found('refresh-1'));
    expect(prompts()).toBe(3);
  });

  test('F40 locked between read and write: kept in memory, and saved once it is unlocked', async () => {
    const { script, keychain, vault } = await keychainBefore();
    expect(await vault.load('background')).toMatchObject({ refreshToken: 'refresh-1' });
    script.locked = true;
    expect(await vault.keep(accessToken(), 'refresh-2')).toEqual(locked);
    expect(vault.refreshToken).toBe('refresh-2');
    script.locked = false;
    expect(await vault.save('background')).toBeNull();
    expect(await keychain.get(name, 'background')).toEqual(found('refresh-2'));
  });

  test('F41 a service that says it stored, and did not, is a failure', async () => {
    const { script, keychain } = await keychainBefore();
    script.lies = true;
    const notKept = unavailable(/did not keep/);
    expect(await keychain.set(name, 'refresh-2', 'background')).toEqual(notKept);
    expect(await keychain.set('p/new', 'value', 'background')).toEqual(notKept);
    expect(await keychain.delete(name, 'background')).toEqual(unavailable(/did not delete/));
    script.lies = false;
    expect(await keychain.get(name, 'background')).toEqual(found('refresh-1'));
  });

  test('F38 whichever call of a change it refuses, “done” is said only of what is so, and nothing is lost', async () => {
    const { script, keychain, secrets } = await keychainBefore();
    const done: string[] = [];
    for (let call = 1; call <= 12; call++) {
      script.failIn = call;
      const change = await keychain.set(name, `value-${call}`, 'background');
      if (change.kind === 'done') done.push(`${secrets().get(name)} for value-${call}`);
      script.failIn = call;
      const lookup = await keychain.get(name, 'background');
      expect(['found', 'unavailable', 'locked']).toContain(lookup.kind);
      script.failIn = null;
      expect(secrets().size).toBe(1);
    }
    expect(done).toEqual(done.map((words) => words.replace(/.* for (.*)/, '$1 for $1')));
    expect(done.length).toBeLessThan(9);
    expect(done.length).toBeGreaterThan(0);
  });

  test('K2 F39 without a default collection it is not absent, and is itself again once there is one', async () => {
    const { script, keychain, vault } = await keychainBefore();
    Object.assign(script, { hasCollection: false });
    await keychain.delete(name, 'background');
    const homeless = unavailable(/no default keyring/i);
    expect(await vault.load('background')).toEqual(homeless);
    expect(await keychain.get(name, 'background')).toEqual(homeless);
    expect(await keychain.set(name, 'refresh-2', 'background')).toEqual(homeless);
    script.hasCollection = true;
    expect(await keychain.set(name, 'refresh-2', 'background')).toEqual({ kind: 'done' });
    expect(await vault.load('background')).toMatchObject({ refreshToken: 'refresh-2' });
  });

  test('a person may have the default collection made, and is signed out then, not before', async () => {
    const { script, keychain, prompts } = await keychainBefore();
    await keychain.delete(name, 'background');
    Object.assign(script, { hasCollection: false, agrees: false });
    expect(await keychain.get(name, 'person')).toEqual(unavailable(/no default keyring/i));
    script.agrees = true;
    expect(await keychain.get(name, 'person')).toEqual({ kind: 'absent' });
    expect(await keychain.get(name, 'background')).toEqual({ kind: 'absent' });
    expect(prompts()).toBe(2);
  });
});
