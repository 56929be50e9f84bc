import { z } from 'zod';
import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { SettingsChange } from '../../preload/settings-vocabulary';
import type { CopyFormat, Direction } from '../../preload/vocabulary';
import { grant, opener, profile, profileId, provider } from '../profiles/profile';
import { customProvider } from '../providers/custom/definition';
import { settingsChange } from '../settings/settings';

/** Turns what arrived into what was promised, or throws. */
export type Parse<T> = (input: unknown) => T;

const parser =
  <T>(schema: z.ZodType<T>): Parse<T> =>
  (input) =>
    schema.parse(input);

const importId = z.string().min(1).max(100);

// Free of rules beyond size, so that what a person types comes through and is judged field by field.
const draftSchema: z.ZodType<ProfileDraft> = z.strictObject({
  id: profileId.nullable(),
  provider,
  name: z.string().max(1000),
  grant,
  clientId: z.string().max(1000),
  clientSecret: z.string().max(2000),
  hasSecret: z.boolean(),
  scopes: z.array(z.string().max(4000)).max(4000),
  redirectPort: z.number(),
  opener,
  custom: z.strictObject(customProvider.shape).optional(),
  environmentName: z.string().max(1000),
  importId: importId.nullable(),
});

export const parseProfileId = parser(profileId);
export const parseProvider = parser(provider);
export const parseOpener = parser(opener);
export const parseFormat = parser<CopyFormat>(
  z.enum(['token', 'header', 'curl', 'environment', 'powershell', 'json']),
);
export const parseDirection = parser<Direction>(z.enum(['up', 'down']));
/** The name of a token that waits in the app. */
export const parseImportId = parser(importId);
export const parsePort = parser(profile.shape.redirectPort);
export const parseFlag = parser(z.boolean());
/** A pasted address; longer ones are no callback. */
export const parsePasted = parser(z.string().max(8192));
/** An issuer as it was typed. */
export const parseIssuer = parser(customProvider.shape.issuer);
export const parseDraft = parser(draftSchema);
/** No more than what has changed. */
export const parseSettingsChange = parser<SettingsChange>(settingsChange);
