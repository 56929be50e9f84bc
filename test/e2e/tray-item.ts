import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { z } from 'zod';
import { firstDefined } from './first-defined';
import { patience } from './patience';
import type { SessionBus } from './session-bus';
import { findEntry, readMenu, type MenuEntry } from './tray-menu';

/** What the tray shows without a click; each icon is given by its size in pixels and a hash of its bytes. */
export type TrayProperties = {
  readonly id: string;
  readonly status: string;
  readonly tooltip: string;
  readonly icons: readonly { readonly width: number; readonly height: number; readonly hash: string }[];
  readonly menuPath: string;
};

/** All that a person can read from a tray item at one moment. */
export type TrayReading = TrayProperties & { readonly menu: readonly MenuEntry[] };

/** A tray item seen from the panel's side. */
export type TrayItem = {
  /** The process that registered it. */
  readonly processId: number;
  properties(): Promise<TrayProperties>;
  menu(): Promise<readonly MenuEntry[]>;
  /** Chooses the menu entry that the labels lead to, e.g. `click('Copy as', 'JSON')`. */
  click(...labels: readonly string[]): Promise<void>;
  /** A left click on the icon. */
  activate(): Promise<void>;
  /** Calls the item, or its menu, however wrongly; nobody waits for what it answers. */
  annoy(what: 'item' | 'menu', member: string, signature: string, body: readonly unknown[]): Promise<void>;
  /** Resolves with the first reading that satisfies `holds`, reading anew whenever the item announces a change. */
  until(holds: (reading: TrayReading) => boolean, milliseconds?: number): Promise<TrayReading>;
};

const rawProperties = z.object({
  Id: z.string(),
  Status: z.string(),
  ToolTip: z.tuple([z.string(), z.unknown(), z.string(), z.string()]),
  IconPixmap: z.array(z.tuple([z.number(), z.number(), z.instanceof(Buffer)])),
  Menu: z.string(),
});

/** The item that a process registered at `path` under its bus name `destination`. */
export async function trayItem(
  bus: SessionBus,
  destination: string,
  path: string,
  processId: number,
): Promise<TrayItem> {
  const itself = { destination, path, interface: 'org.kde.StatusNotifierItem' };
  const menuAt = (menuPath: string) => ({ destination, path: menuPath, interface: 'com.canonical.dbusmenu' });
  const changes = new EventEmitter();
  await bus.listen(destination, () => changes.emit('change'));

  async function properties(): Promise<TrayProperties> {
    const target = { ...itself, interface: 'org.freedesktop.DBus.Properties' };
    const [pairs] = await bus.call(target, 'GetAll', 's', [itself.interface]);
    return readProperties(pairs);
  }

  async function read(): Promise<TrayReading> {
    const shown = await properties();
    const [, root] = await bus.call(menuAt(shown.menuPath), 'GetLayout', 'iias', [0, -1, []]);
    return { ...shown, menu: readMenu(root) };
  }

  return {
    processId,
    properties,
    menu: async () => (await read()).menu,
    async click(...labels) {
      const choose = async () => {
        const { menuPath, menu } = await read();
        const clicked = ['isvu', [findEntry(menu, labels).id, 'clicked', ['i', 0], 0]] as const;
        return () => bus.call(menuAt(menuPath), 'Event', ...clicked);
      };
      const click = await choose();
      // A menu that was replaced after it was read refuses the click; a person finds the new one under the pointer.
      await click().catch(async () => (await choose())());
    },
    async activate() {
      await bus.call(itself, 'Activate', 'ii', [0, 0]);
    },
    async annoy(what, member, signature, body) {
      const target = what === 'item' ? itself : menuAt((await properties()).menuPath);
      bus.call(target, member, signature, body).catch(() => undefined);
    },
    async until(holds, milliseconds = patience) {
      let reading: TrayReading | undefined;
      const attempt = async () => {
        reading = await read();
        return holds(reading) ? reading : undefined;
      };
      const complaint = () => `The tray item did not get there; it shows ${JSON.stringify(reading)}`;
      return firstDefined(changes, attempt, milliseconds, complaint);
    },
  };
}

function readProperties(pairs: unknown): TrayProperties {
  const raw = rawProperties.parse(
    Object.fromEntries(z.array(z.tuple([z.string(), z.unknown()])).parse(pairs)),
  );
  return {
    id: raw.Id,
    status: raw.Status,
    tooltip: raw.ToolTip[2],
    icons: raw.IconPixmap.map(([width, height, bytes]) => ({
      width,
      height,
      hash: createHash('sha256').update(bytes).digest('hex'),
    })),
    menuPath: raw.Menu,
  };
}
