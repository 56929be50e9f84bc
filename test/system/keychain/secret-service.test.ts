import { describe, expect, onTestFinished, test } from 'vitest';
import { createSecretService } from '../../../main/system/keychain/secret-service';
import { connectSessionBus, type MethodCall } from '../../../main/system/keychain/session-bus';
import { cannotRun, startPrivateBus } from '../../fakes/private-bus';
import { startPromptingSecretService } from '../../fakes/prompting-secret-service';

/** The Secret Service of a session in which a person does or does not agree at the prompt. */
async function sessionWhere(agrees: boolean) {
  const bus = await startPrivateBus();
  const provider = await startPromptingSecretService(bus.address, agrees);
  const connection = await connectSessionBus(bus.address);
  onTestFinished(async () => {
    connection.close();
    provider.stop();
    await bus.stop();
  });
  return { provider, secrets: createSecretService(connection, 'Token Tray test') };
}

describe.skipIf(cannotRun())('the prompt to unlock', () => {
  test('is shown, and a person who agrees unlocks', async () => {
    const { provider, secrets } = await sessionWhere(true);
    expect(await secrets.unlock(['/collection/login'])).toBe(true);
    expect(provider.wanted).toEqual(['/collection/login']);
  });

  test('is shown, and a person who dismisses it leaves all locked', async () => {
    const { secrets } = await sessionWhere(false);
    expect(await secrets.unlock(['/collection/login'])).toBe(false);
  });

  test('does not stand for other answers: what the service refuses is an error', async () => {
    const { secrets } = await sessionWhere(true);
    await expect(secrets.search('a')).rejects.toThrow('org.freedesktop.DBus.Error.UnknownMethod');
  });
});

describe('a keyring that does not know its caller yet', () => {
  /** Refuses the first `times` calls as gnome-keyring does for a connection that is new to it. */
  function shyBus(times: number, refusal = 'org.freedesktop.DBus.Error.UnknownMethod: not implemented') {
    const calls: MethodCall[] = [];
    const call = async (message: MethodCall) => {
      calls.push(message);
      if (calls.length <= times) throw new Error(refusal);
      return ['/collection/login'];
    };
    const secrets = createSecretService({ call, nextSignal: async () => [], close: () => {} }, 'test');
    return { calls, secrets };
  }

  test('is asked the same once more', async () => {
    const { calls, secrets } = shyBus(1);
    expect(await secrets.defaultCollection()).toBe('/collection/login');
    expect(calls[1]).toEqual(calls[0]);
  });

  test('is believed when it refuses again', async () => {
    const { calls, secrets } = shyBus(2);
    await expect(secrets.defaultCollection()).rejects.toThrow('UnknownMethod');
    expect(calls).toHaveLength(2);
  });

  test('is not asked again where it refuses for another reason', async () => {
    const { calls, secrets } = shyBus(1, 'org.freedesktop.DBus.Error.AccessDenied: no');
    await expect(secrets.defaultCollection()).rejects.toThrow('AccessDenied');
    expect(calls).toHaveLength(1);
  });
});
