import { EventEmitter } from 'node:events';
import type { Message } from '@homebridge/dbus-native';
import { z } from 'zod';
import { firstDefined } from './first-defined';
import { patience } from './patience';
import { busDaemon, connectSessionBus, type SessionBus } from './session-bus';
import { trayItem, type TrayItem } from './tray-item';

/** The tray of the desktop as the test plays it: a StatusNotifierWatcher that is the host as well. */
export type TrayWatcher = {
  /** The items that are registered and whose process is still on the bus. */
  items(): readonly TrayItem[];
  /** The item of the process, as soon as it is registered. */
  waitForItem(processId: number, milliseconds?: number): Promise<TrayItem>;
  /** Takes the tray away from the desktop; calling it again does nothing. */
  close(): Promise<void>;
};

const description = {
  name: 'org.kde.StatusNotifierWatcher',
  methods: { RegisterStatusNotifierItem: ['s', ''], RegisterStatusNotifierHost: ['s', ''] },
  properties: {
    IsStatusNotifierHostRegistered: 'b',
    ProtocolVersion: 'i',
    RegisteredStatusNotifierItems: 'as',
  },
} as const;

const doNotQueue = 4;
const primaryOwner = 1;

/** Starts to be the desktop's tray; rejects when the bus already has one. */
export async function startTrayWatcher(): Promise<TrayWatcher> {
  const bus = await connectSessionBus();
  const items = new Map<string, TrayItem>();
  const registrations = new EventEmitter();

  async function register(service: string, { sender }: Message): Promise<void> {
    const path = service.startsWith('/') ? service : '/StatusNotifierItem';
    const [processId] = await bus.call(busDaemon, 'GetConnectionUnixProcessID', 's', [sender]);
    items.set(sender + path, await trayItem(bus, sender, path, z.number().parse(processId)));
    registrations.emit('change');
  }

  function forget({ member, body = [] }: Message): void {
    const [peer, , newOwner] = body;
    if (member !== 'NameOwnerChanged' || newOwner !== '') return;
    for (const key of items.keys()) if (key.startsWith(`${String(peer)}/`)) items.delete(key);
  }

  const watcher = {
    IsStatusNotifierHostRegistered: true,
    ProtocolVersion: 0,
    get RegisteredStatusNotifierItems() {
      return [...items.keys()];
    },
    RegisterStatusNotifierItem: register,
    RegisterStatusNotifierHost: () => undefined,
  };
  bus.offer(watcher, '/StatusNotifierWatcher', description);
  await bus.listen(busDaemon.destination, forget);
  await ownName(bus);

  return {
    items: () => [...items.values()],
    waitForItem: (processId, milliseconds = patience) =>
      firstDefined(
        registrations,
        () => [...items.values()].find((item) => item.processId === processId),
        milliseconds,
        () => `Process ${processId} put nothing into the tray`,
      ),
    close: bus.close,
  };
}

async function ownName(bus: SessionBus): Promise<void> {
  const [outcome] = await bus.call(busDaemon, 'RequestName', 'su', [description.name, doNotQueue]);
  if (outcome === primaryOwner) return;
  await bus.close();
  throw new Error(`${description.name} is owned by somebody else on this bus`);
}
