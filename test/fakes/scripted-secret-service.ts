import { createClient } from '@homebridge/dbus-native';
import { takeSecretsName } from './secrets-name';

const root = '/org/freedesktop/secrets';
const collection = `${root}/collection/login`;
const none = '/';

/** What a scripted keyring service does wrong; it changes while the service runs. */
export interface SecretServiceScript {
  locked: boolean;
  hasCollection: boolean;
  /** Whether the person goes through with a prompt. */
  agrees: boolean;
  /** Takes every call and answers none. */
  mute: boolean;
  /** Says that it stored or deleted, and did not. */
  lies: boolean;
  /** Refuses that call of a method, counted from when this is set: 1 is the next one. */
  failIn: number | null;
}

/** A keyring service that libsecret takes for a real one, and that does what a test says. */
export interface ScriptedSecretService {
  readonly script: SecretServiceScript;
  /** The methods called so far. */
  readonly calls: readonly string[];
  /** How many prompts a person was shown. */
  prompts(): number;
  /** The secrets by the account they are for. */
  secrets(): ReadonlyMap<string, string>;
  stop(): void;
}

interface Item {
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly value: Buffer;
}

type Secret = readonly [session: string, parameters: Buffer, value: Buffer, type: string];
type Pairs = readonly (readonly [name: string, value: string])[];
type Properties = readonly (readonly [
  name: string,
  value: readonly [type: unknown, values: readonly Pairs[]],
])[];

/** Takes the keyring service's name on the bus at that address, with an empty, unlocked collection. */
export async function startScriptedSecretService(address: string): Promise<ScriptedSecretService> {
  const client = createClient({ busAddress: address });
  const script: SecretServiceScript = {
    locked: false,
    hasCollection: true,
    agrees: true,
    mute: false,
    lies: false,
    failIn: null,
  };
  const items = new Map<string, Item>();
  const calls: string[] = [];
  let prompts = 0;
  let made = 0;

  /** Lets the script speak before the method does. */
  const scripted =
    <Given extends readonly unknown[]>(name: string, carryOut: (...given: Given) => unknown) =>
    (...given: Given): unknown => {
      calls.push(name);
      if (script.mute) return new Promise(() => {});
      if (script.failIn !== null) script.failIn -= 1;
      if (script.failIn === 0) throw refusal('org.freedesktop.DBus.Error.Failed', 'the script says so');
      return carryOut(...given);
    };

  /** Exports a prompt after which `then` happens, if the person agrees. */
  function offerPrompt(result: readonly [type: string, value: unknown], then: () => void): string {
    const path = `${root}/prompt/p${(made += 1)}`;
    const name = 'org.freedesktop.Secret.Prompt';
    const Prompt = () => {
      prompts += 1;
      if (script.agrees) then();
      client.sendSignal(path, name, 'Completed', 'bv', [!script.agrees, script.agrees ? result : ['s', '']]);
    };
    const description = { name, methods: { Prompt: ['s', ''] }, properties: {} } as const;
    client.exportInterface({ Prompt }, path, description);
    return path;
  }

  function find(wanted: Pairs): string[] {
    const has = ({ attributes }: Item) =>
      wanted.every(([name, value]) => attributes.some(([other, its]) => other === name && its === value));
    return [...items].filter(([, item]) => has(item)).map(([path]) => path);
  }

  const service = {
    Collections: [collection],
    OpenSession: scripted('OpenSession', (algorithm: string) => {
      if (algorithm === 'plain') return [['s', ''], `${root}/session/s1`];
      throw refusal('org.freedesktop.DBus.Error.NotSupported', 'only plain sessions');
    }),
    SearchItems: scripted('SearchItems', (wanted: Pairs) =>
      script.locked ? [[], find(wanted)] : [find(wanted), []],
    ),
    Unlock: scripted('Unlock', (objects: readonly string[]) => {
      if (!script.locked) return [objects, none];
      return [[], offerPrompt(['ao', objects], () => void (script.locked = false))];
    }),
    ReadAlias: scripted('ReadAlias', () => (script.hasCollection ? collection : none)),
    CreateCollection: scripted('CreateCollection', () => [
      none,
      offerPrompt(['o', collection], () => void (script.hasCollection = true)),
    ]),
    GetSecrets: scripted('GetSecrets', (paths: readonly string[], session: string) =>
      paths.flatMap((path) => {
        const item = items.get(path);
        return item ? [[path, [session, Buffer.alloc(0), item.value, 'text/plain']]] : [];
      }),
    ),
  };
  const keeper = {
    Label: 'Login',
    get Locked() {
      return script.locked;
    },
    CreateItem: scripted('CreateItem', (properties: Properties, [, , value]: Secret) => {
      if (!script.hasCollection) throw refusal('org.freedesktop.DBus.Error.UnknownObject', 'no collection');
      if (script.locked) throw refusal('org.freedesktop.Secret.Error.IsLocked', 'locked');
      const named = properties.find(([name]) => name.endsWith('.Attributes'));
      const attributes = named?.[1][1][0] ?? [];
      const path = find(attributes)[0] ?? `${collection}/i${(made += 1)}`;
      if (!script.lies) keep(path, { attributes, value });
      return [path, none];
    }),
  };

  function keep(path: string, item: Item): void {
    items.set(path, item);
    const Delete = scripted('Delete', () => {
      if (!script.lies) items.delete(path);
      return none;
    });
    const description = {
      name: 'org.freedesktop.Secret.Item',
      methods: { Delete: ['', 'o'] },
      properties: {},
    };
    client.exportInterface({ Delete }, path, { ...description, methods: { Delete: ['', 'o'] } });
  }

  client.exportInterface(service, root, descriptionOfService);
  for (const path of [collection, `${root}/aliases/default`])
    client.exportInterface(keeper, path, descriptionOfCollection);
  await takeSecretsName(client);
  return {
    script,
    calls,
    prompts: () => prompts,
    secrets: () =>
      new Map([...items.values()].map(({ attributes, value }) => [accountOf(attributes), value.toString()])),
    stop: () => void client.connection.end(),
  };
}

const accountOf = (attributes: Pairs): string => attributes.find(([name]) => name === 'account')?.[1] ?? '';

/** An error with its name on the bus. */
const refusal = (dbusName: string, words: string): Error => Object.assign(new Error(words), { dbusName });

const descriptionOfService = {
  name: 'org.freedesktop.Secret.Service',
  methods: {
    OpenSession: ['sv', 'vo'],
    SearchItems: ['a{ss}', 'aoao'],
    Unlock: ['ao', 'aoo'],
    ReadAlias: ['s', 'o'],
    CreateCollection: ['a{sv}s', 'oo'],
    GetSecrets: ['aoo', 'a{o(oayays)}'],
  },
  properties: { Collections: 'ao' },
} as const;

const descriptionOfCollection = {
  name: 'org.freedesktop.Secret.Collection',
  methods: { CreateItem: ['a{sv}(oayays)b', 'oo'] },
  properties: { Label: 's', Locked: 'b' },
} as const;
