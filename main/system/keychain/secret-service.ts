import type { MethodCall, SessionBus } from './session-bus';

/** By which the bus knows whatever serves the keyring. */
export const serviceName = 'org.freedesktop.secrets';
const rootPath = '/org/freedesktop/secrets';
/** The object path by which the Secret Service says "none". */
const noPath = '/';
/** The attribute by which libsecret, and so keytar, tells its items from others. */
const keytarSchema = { 'xdg:schema': 'org.freedesktop.Secret.Generic' };

/** What we ask the keyring service itself; object paths name items and collections. None of it shows a secret. */
export interface SecretService {
  /** The items that keytar would find, by whether they can be read now. Opens no prompt. */
  search(
    account: string,
  ): Promise<{ readonly unlocked: readonly string[]; readonly locked: readonly string[] }>;
  /** The collection that takes new items; null on a system that has none yet. */
  defaultCollection(): Promise<string | null>;
  /** Has the service make one, at its prompt; whether the person let it happen. */
  createDefault(): Promise<boolean>;
  isLocked(collection: string): Promise<boolean>;
  /** Opens the service's prompt where it needs one; whether the person let it happen. */
  unlock(objects: readonly string[]): Promise<boolean>;
}

/**
 * The Secret Service API over D-Bus, for keytar's entries of `service`. Everything rejects when there is no
 * bus, no provider, or the provider refuses.
 * @see https://specifications.freedesktop.org/secret-service/latest/
 */
export function createSecretService(bus: SessionBus, service: string): SecretService {
  const ask = (message: MethodCall) => bus.call(message).catch(onceMore(bus, message));
  return {
    async search(account) {
      const attributes = Object.entries({ service, account, ...keytarSchema });
      const reply = await ask(method('SearchItems', 'a{ss}', attributes));
      return { unlocked: readPaths(reply[0]), locked: readPaths(reply[1]) };
    },

    async defaultCollection() {
      const [collection] = await ask(method('ReadAlias', 's', 'default'));
      return collection === noPath ? null : readPath(collection);
    },

    async createDefault() {
      const label = ['org.freedesktop.Secret.Collection.Label', ['s', 'Default keyring']];
      const [, prompt] = await ask(method('CreateCollection', 'a{sv}s', [label], 'default'));
      return prompt === noPath || (await answerOf(bus, readPath(prompt)));
    },

    async isLocked(collection) {
      const property = { interface: 'org.freedesktop.DBus.Properties', member: 'Get', signature: 'ss' };
      const body = ['org.freedesktop.Secret.Collection', 'Locked'];
      const [locked] = await ask({ destination: serviceName, path: collection, ...property, body });
      return readBoolean(locked);
    },

    async unlock(objects) {
      const [, prompt] = await ask(method('Unlock', 'ao', objects));
      return prompt === noPath || (await answerOf(bus, readPath(prompt)));
    },
  };
}

/**
 * gnome-keyring refuses methods that it has while it does not know the caller yet, which it learns by that very call:
 * its first answer to a new connection may be wrong.
 */
const onceMore = (bus: SessionBus, message: MethodCall) => (refusal: unknown) => {
  if (String(refusal).includes('org.freedesktop.DBus.Error.UnknownMethod')) return bus.call(message);
  throw refusal;
};

/** Shows the prompt and waits for the person; whether they went through with it. */
async function answerOf(bus: SessionBus, path: string): Promise<boolean> {
  const prompt = 'org.freedesktop.Secret.Prompt';
  const show = {
    destination: serviceName,
    path,
    interface: prompt,
    member: 'Prompt',
    signature: 's',
    body: [''],
  };
  const [dismissed] = await bus.nextSignal(path, prompt, 'Completed', () => bus.call(show));
  return dismissed === false;
}

function method(member: string, signature: string, ...body: readonly unknown[]): MethodCall {
  const service = 'org.freedesktop.Secret.Service';
  return { destination: serviceName, path: rootPath, interface: service, member, signature, body };
}

function readPath(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('The keyring service gave an answer of the wrong type');
}

function readPaths(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(readPath);
  throw new Error('The keyring service gave an answer of the wrong type');
}

/** A variant arrives as its parsed signature and the list of its one value. */
function readBoolean(variant: unknown): boolean {
  const [value] = Array.isArray(variant) && Array.isArray(variant[1]) ? variant[1] : [];
  if (typeof value === 'boolean') return value;
  throw new Error('The keyring service gave an answer of the wrong type');
}
