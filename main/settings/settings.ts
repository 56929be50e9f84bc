import { z } from 'zod';
import type { NotificationKind, Settings } from '../../preload/settings-vocabulary';

/** Which notifications are shown: all of them, until somebody says otherwise. */
export const notifications = z.object({
  signInNeeded: z.boolean().default(true),
  signInEnds: z.boolean().default(true),
  copied: z.boolean().default(true),
  keychain: z.boolean().default(true),
} satisfies Record<NotificationKind, z.ZodType<boolean>>);

/** The settings as the file holds them; a field that is missing, from an older version, takes its default. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  renewBeforeCopy: z.number().int().min(0).max(3600).default(60),
  // A minute is time enough to paste, and a token that is wanted later is one click away.
  clearClipboardAfter: z.literal([0, 30, 60, 300]).default(60),
  opener: z.enum(['window', 'browser']).default('window'),
  memoryOnly: z.boolean().default(false),
  // Whether the keys can be had is found out when they are asked for: a file is not damaged by what they are.
  copyShortcut: z.string().max(60).nullable().default(null),
  zoom: z.number().int().min(50).max(200).default(100),
  notifications: notifications.prefault({}),
}) satisfies z.ZodType<Settings>;

export const defaultSettings: Settings = settings.parse({});
