import { pbkdf2 } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createKeychain } from '../../../main/system/keychain/keychain';
import { buildChild, type BuiltChild } from '../../fakes/built-child';
import { createFakeClock } from '../../fakes/clock';
import { forkChild, type ForkedChild } from '../../fakes/forked-child';
import { startMuteSecretService } from '../../fakes/mute-secret-service';
import { cannotRun, startPrivateBus } from '../../fakes/private-bus';

const unavailable = (reason: RegExp) => ({ kind: 'unavailable', reason: expect.stringMatching(reason) });

describe.skipIf(cannotRun())('in a session without a working keyring', () => {
  let built: BuiltChild;
  beforeAll(async () => {
    built = await buildChild();
  });
  afterAll(() => built.remove());

  /** A keychain whose processes live in that environment, closed when the test is over. */
  function keychainIn(env: Record<string, string>, script = built.script) {
    const clock = createFakeClock();
    const children: ForkedChild[] = [];
    const spawn = () => {
      const child = forkChild(script, env);
      children.push(child);
      return child;
    };
    const keychain = createKeychain({ spawn, clock, service: 'Token Tray test', report: () => {} });
    onTestFinished(() => keychain.close());
    return { keychain, clock, children };
  }

  async function busWithout() {
    const bus = await startPrivateBus();
    onTestFinished(() => bus.stop());
    return bus;
  }

  test('F42 no session bus is named, whatever the address says', async () => {
    const nowhere = '/nonexistent/runtime';
    for (const env of [
      { XDG_RUNTIME_DIR: nowhere },
      { DBUS_SESSION_BUS_ADDRESS: `unix:path=${nowhere}/bus` },
      { DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
    ]) {
      const { keychain } = keychainIn({ PATH: '', ...env });
      const noBus = unavailable(/no D-Bus session bus/);
      expect(await keychain.get('a', 'background')).toEqual(noBus);
      expect(await keychain.set('a', 'v', 'person')).toEqual(noBus);
      expect(await keychain.delete('a', 'background')).toEqual(noBus);
      keychain.close();
    }
  });

  test('F42 a bus without a keyring service is named, with what to install', async () => {
    const { keychain } = keychainIn((await busWithout()).env);
    const noService = unavailable(/Install and start gnome-keyring or KWallet/);
    expect(await keychain.get('a', 'background')).toEqual(noService);
    expect(await keychain.set('a', 'v', 'background')).toEqual(noService);
  });

  test('F42 a keytar that cannot be loaded is named, with the package to install', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'token-tray-alone-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await cp(dirname(built.script), folder, { recursive: true });
    const { keychain } = keychainIn({ PATH: '' }, join(folder, basename(built.script)));
    expect(await keychain.get('a', 'background')).toEqual(unavailable(/Install libsecret/));
  });

  test('F37 a mute keyring costs 5 s, and neither files, names nor sums of the app wait for it', async () => {
    const bus = await busWithout();
    const mute = await startMuteSecretService(bus.address);
    onTestFinished(() => mute.stop());
    const { keychain, clock } = keychainIn(bus.env);
    const answered: string[] = [];
    // As many as there are threads to take away.
    const calls = Promise.all(
      ['a', 'b', 'c', 'd'].map((name) =>
        keychain.get(name, 'background').finally(() => void answered.push(name)),
      ),
    );
    await mute.asked;
    for (let round = 0; round < 100; round++) {
      await Promise.all([
        readFile(built.script),
        lookup('localhost'),
        promisify(pbkdf2)('p', 's', 1, 32, 'sha256'),
      ]);
    }
    // All of that needs the same threads, and is done before any of the calls is.
    expect(answered).toEqual([]);
    await clock.advance(5_000);
    const noAnswer = unavailable(/does not answer/);
    expect(await calls).toEqual([noAnswer, noAnswer, noAnswer, noAnswer]);
  });

  test('F43 K1 a process that is killed in the middle of a call is answered for, and the next call works', async () => {
    const bus = await busWithout();
    const mute = await startMuteSecretService(bus.address);
    const { keychain, children } = keychainIn(bus.env);
    const call = keychain.get('a', 'background');
    await mute.asked;
    const [child] = children;
    process.kill(child?.pid ?? Number.NaN, 'SIGKILL');
    expect(await call).toEqual(unavailable(/stopped unexpectedly/));
    mute.stop();
    expect(await keychain.get('a', 'background')).toEqual(unavailable(/No keyring service/));
    expect(children).toHaveLength(2);
  });
});
