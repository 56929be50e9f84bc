import { z } from 'zod';
import type { Settings } from '../../preload/vocabulary';

/** The settings as the file holds them; a field that is missing, from an older version, takes its default. */
export const settings = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  renewBeforeCopy: z.number().int().min(0).max(3600).default(60),
  // A minute is time enough to paste, and a token that is wanted later is one click away.
  clearClipboardAfter: z.literal([0, 30, 60, 300]).default(60),
  opener: z.enum(['window', 'browser']).default('window'),
  memoryOnly: z.boolean().default(false),
}) satisfies z.ZodType<Settings>;

export const defaultSettings: Settings = settings.parse({});
