import { z } from 'zod';

/** One entry of a tray menu as a panel would draw it: label without mnemonic marks, types in Electron's words. */
export type MenuEntry = {
  readonly id: number;
  readonly label: string;
  readonly enabled: boolean;
  readonly type: 'normal' | 'separator' | 'submenu' | 'checkbox' | 'radio';
  readonly checked: boolean;
  readonly children: readonly MenuEntry[];
};

type Layout = readonly [id: number, properties: [string, unknown][], children: readonly Layout[]];

const layout: z.ZodType<Layout> = z.lazy(() =>
  z.tuple([z.number(), z.array(z.tuple([z.string(), z.unknown()])), z.array(layout)]),
);

const entryProperties = z.object({
  label: z.string().default(''),
  enabled: z.boolean().default(true),
  visible: z.boolean().default(true),
  type: z.string().default('standard'),
  'toggle-type': z.string().default(''),
  'toggle-state': z.number().default(0),
  'children-display': z.string().default(''),
});

/** Reads the layout of a menu's root (`com.canonical.dbusmenu.GetLayout`); entries that are not visible are left out. */
export function readMenu(root: unknown): readonly MenuEntry[] {
  return visibleEntries(layout.parse(root)[2]);
}

function visibleEntries(layouts: readonly Layout[]): readonly MenuEntry[] {
  return layouts.flatMap(([id, pairs, children]) => {
    const properties = entryProperties.parse(Object.fromEntries(pairs));
    return properties.visible ? [entry(id, properties, visibleEntries(children))] : [];
  });
}

function entry(
  id: number,
  properties: z.infer<typeof entryProperties>,
  children: readonly MenuEntry[],
): MenuEntry {
  return {
    id,
    label: properties.label.replaceAll(/_(.)/g, '$1'),
    enabled: properties.enabled,
    type: entryType(properties),
    checked: properties['toggle-state'] === 1,
    children,
  };
}

function entryType(properties: z.infer<typeof entryProperties>): MenuEntry['type'] {
  if (properties.type === 'separator') return 'separator';
  if (properties['children-display'] === 'submenu') return 'submenu';
  if (properties['toggle-type'] === 'checkmark') return 'checkbox';
  return properties['toggle-type'] === 'radio' ? 'radio' : 'normal';
}

/**
 * The entry that the labels lead to from the top of the menu, e.g. `['Copy as', 'JSON']`. Throws when there is none
 * or when an entry on the way is disabled: a person could not click it either.
 */
export function findEntry(menu: readonly MenuEntry[], [label, ...rest]: readonly string[]): MenuEntry {
  const found = menu.find((candidate) => candidate.label === label);
  if (found === undefined) {
    throw new Error(
      `No menu entry "${label}" among: ${menu.map((candidate) => candidate.label).join(' · ')}`,
    );
  }
  if (!found.enabled) throw new Error(`The menu entry "${label}" is disabled`);
  return rest.length === 0 ? found : findEntry(found.children, rest);
}
