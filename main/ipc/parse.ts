import { z } from 'zod';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { CopyFormat, Opener, ProviderId, Settings } from '../../preload/vocabulary';
import { profileId as profileIdSchema } from '../profiles/profile';
import { settings as settingsSchema } from '../settings/settings';

/** Turns what arrived into what was promised, or throws. */
export type Parse<T> = (input: unknown) => T;

const parser =
  <T>(schema: z.ZodType<T>): Parse<T> =>
  (input) =>
    schema.parse(input);

const openerSchema = z.enum(['window', 'browser']) satisfies z.ZodType<Opener>;
const providerSchema = z.enum(['spotify', 'practice']) satisfies z.ZodType<ProviderId>;

const importIdSchema = z.string().min(1).max(100);

// Free of rules beyond size, so that what a person types comes through and is judged field by field.
const draftSchema: z.ZodType<ProfileDraft> = z.strictObject({
  id: profileIdSchema.nullable(),
  provider: providerSchema,
  name: z.string().max(1000),
  grant: z.enum(['code-pkce', 'code-secret']),
  clientId: z.string().max(1000),
  clientSecret: z.string().max(2000),
  hasSecret: z.boolean(),
  scopes: z.array(z.string().max(200)).max(200),
  redirectPort: z.number(),
  opener: openerSchema,
  environmentName: z.string().max(1000),
  importId: importIdSchema.nullable(),
});

export const parseProfileId = parser(profileIdSchema);
export const parseProvider = parser<ProviderId>(providerSchema);
export const parseOpener = parser<Opener>(openerSchema);
export const parseFormat = parser<CopyFormat>(
  z.enum(['token', 'header', 'curl', 'environment', 'powershell', 'json']),
);
/** The name of a token that waits in the app. */
export const parseImportId = parser(importIdSchema);
export const parsePort = parser(z.number().int().min(0).max(65_535));
export const parseFlag = parser(z.boolean());
/** A pasted address; longer ones are no callback. */
export const parsePasted = parser(z.string().max(8192));
export const parseDraft = parser(draftSchema);
/** A window sends all of them: a default in place of one that is missing would change it unasked. */
export const parseSettings = parser<Settings>(z.strictObject(settingsSchema.shape).required());
