import { z } from 'zod';
import type { NotificationKind, Settings, SettingsChange } from '../../preload/settings-vocabulary';
import { opener } from '../profiles/profile';

/** Which notifications are shown: all of them, until somebody says otherwise. */
export const notifications = z.object({
  signInNeeded: z.boolean().default(true),
  signInEnds: z.boolean().default(true),
  signedIn: z.boolean().default(true),
  copied: z.boolean().default(true),
  keychain: z.boolean().default(true),
} satisfies Record<NotificationKind, z.ZodType<boolean>>);

/** The settings as the file holds them; a field that is missing, from an older version, takes its default. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  renewBeforeCopy: z.number().int().min(0).max(3600).default(60),
  // A minute is time enough to paste, and a token that is wanted later is one click away.
  clearClipboardAfter: z.literal([0, 30, 60, 300]).default(60),
  opener: opener.default('window'),
  memoryOnly: z.boolean().default(false),
  // Whether the keys can be had is found out when they are asked for: a file is not damaged by what they are.
  copyShortcut: z.string().max(60).nullable().default(null),
  zoom: z.number().int().min(50).max(200).default(100),
  notifications: notifications.prefault({}),
}) satisfies z.ZodType<Settings>;

/** The settings of a first start. */
export const defaultSettings: Settings = settings.parse({});

/** As it may be changed: what is missing gets no default, because that would change a setting unasked. */
const perhaps = <T extends z.ZodType>(field: z.ZodDefault<T>) => z.exactOptional(field.unwrap());

const { shape } = settings;
const kinds = notifications.shape;

/** What a window may ask to change: at least one of the settings, and nothing else. */
export const settingsChange = z
  .strictObject({
    theme: perhaps(shape.theme),
    renewBeforeCopy: perhaps(shape.renewBeforeCopy),
    clearClipboardAfter: perhaps(shape.clearClipboardAfter),
    opener: perhaps(shape.opener),
    memoryOnly: perhaps(shape.memoryOnly),
    copyShortcut: perhaps(shape.copyShortcut),
    zoom: perhaps(shape.zoom),
    notifications: z
      .strictObject({
        signInNeeded: perhaps(kinds.signInNeeded),
        signInEnds: perhaps(kinds.signInEnds),
        signedIn: perhaps(kinds.signedIn),
        copied: perhaps(kinds.copied),
        keychain: perhaps(kinds.keychain),
      } satisfies Record<NotificationKind, z.ZodType>)
      .exactOptional(),
  } satisfies Record<keyof Settings, z.ZodType>)
  .refine((change) => Object.keys(change).length > 0) satisfies z.ZodType<SettingsChange>;

/** The settings with a change; what it does not name stays as it is. */
export const changed = (before: Settings, change: SettingsChange): Settings => ({
  ...before,
  ...change,
  notifications: { ...before.notifications, ...change.notifications },
});
