import { describe, expect, onTestFinished, test } from 'vitest';
import { createSecretService } from '../../../main/system/keychain/secret-service';
import { connectSessionBus } from '../../../main/system/keychain/session-bus';
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
