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

/** 1 to 64 lower case letters, digits and dashes; whether there is such a profile is not looked at. */
export const parseProfileId = parser(profileId);
/** One of those built in, or `custom`. */
export const parseProvider = parser(provider);
/** Where a sign-in page is to open. */
export const parseOpener = parser(opener);
/** How a copied token is written. */
export const parseFormat = parser<CopyFormat>(
  z.enum(['token', 'header', 'curl', 'environment', 'powershell', 'json']),
);
/** Up or down the user's order of profiles. */
export const parseDirection = parser<Direction>(z.enum(['up', 'down']));
/** The name of a token that waits in the app. */
export const parseImportId = parser(importId);
/** A redirect port, 0 to 65535; 0 is any free one. */
export const parsePort = parser(profile.shape.redirectPort);
/** Yes or no, as a boolean and nothing like one. */
export const parseFlag = parser(z.boolean());
/** A pasted address; longer ones are no callback. */
export const parsePasted = parser(z.string().max(8192));
/** An issuer as it was typed. */
export const parseIssuer = parser(customProvider.shape.issuer);
/** A form as it was filled in, right or wrong, of bounded size. */
export const parseDraft = parser(draftSchema);
/** No more than what has changed. */
export const parseSettingsChange = parser<SettingsChange>(settingsChange);
