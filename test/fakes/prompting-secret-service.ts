import { createClient } from '@homebridge/dbus-native';
import { takeSecretsName } from './secrets-name';

const onlyPrompt = { path: '/org/freedesktop/secrets/prompt/p1', name: 'org.freedesktop.Secret.Prompt' };

/** A keyring service that has nothing but one locked collection and a prompt to unlock it. */
export interface PromptingSecretService {
  /** The collections that someone wanted to unlock. */
  readonly wanted: readonly string[];
  stop(): void;
}

/** Takes the keyring service's name on the bus at that address; `agrees` is what the person does at the prompt. */
export async function startPromptingSecretService(
  address: string,
  agrees: boolean,
): Promise<PromptingSecretService> {
  const client = createClient({ busAddress: address });
  const wanted: string[] = [];
  const service = {
    Unlock(objects: readonly string[]) {
      wanted.push(...objects);
      return [[], onlyPrompt.path];
    },
  };
  const prompt = {
    Prompt() {
      client.sendSignal(onlyPrompt.path, onlyPrompt.name, 'Completed', 'bv', [!agrees, ['s', '']]);
    },
  };
  client.exportInterface(service, '/org/freedesktop/secrets', {
    name: 'org.freedesktop.Secret.Service',
    methods: { Unlock: ['ao', 'aoo'] },
    properties: {},
  });
  client.exportInterface(prompt, onlyPrompt.path, {
    name: onlyPrompt.name,
    methods: { Prompt: ['s', ''] },
    properties: {},
  });
  await takeSecretsName(client);
  return { wanted, stop: () => void client.connection.end() };
}
