import { z } from 'zod';
import type { Grant, Opener, ProfileId, ProviderId } from '../../preload/vocabulary';
import { customProvider } from '../providers/custom/definition';
import { environmentNameProblem } from './environment-name';
import { moment } from './moment';
import type { EndReason } from './session/state';

const isProfileId = (text: unknown): text is ProfileId =>
  typeof text === 'string' && /^[a-z0-9-]{1,64}$/.test(text);

/** The name of a profile in files and keychain entries: 1 to 64 lower case letters, digits and dashes. */
export const profileId = z.custom<ProfileId>(isProfileId, 'not a profile id');

/** By the names that the profiles file and the form use. */
export const grant = z.enum([
  'code-pkce',
  'code-secret',
  'implicit',
  'client-credentials',
]) satisfies z.ZodType<Grant>;

/** Those built in, and whatever a person describes. */
export const provider = z.enum(['spotify', 'practice', 'custom']) satisfies z.ZodType<ProviderId>;

/** Where sign-in pages open. */
export const opener = z.enum(['window', 'browser']) satisfies z.ZodType<Opener>;

/** Why a person has to sign in again. */
const endReason = z.enum([
  'answer-lost',
  'ended-by-provider',
  'never-renewed',
  'no-refresh-token',
  'six-months',
]) satisfies z.ZodType<EndReason>;

/** What a sign-in is made with. */
const terms = z.object({
  clientId: z.string().min(1).max(500),
  grant,
  scopes: z.array(z.string().max(200)).max(200),
});

/** The schema of one way to get a token, without its secrets: what the profiles file holds. */
export const profile = z.object({
  id: profileId,
  provider,
  name: z.string().min(1).max(200),
  ...terms.shape,
  /** 0 is any free port. */
  redirectPort: z.number().int().min(0).max(65_535),
  opener,
  /** The account's name at the provider, once signed in. */
  account: z.string().max(200).nullable(),
  /** When the user gave the sign-in, epoch milliseconds; renewing does not change it. */
  authorizedAt: moment.nullable(),
  /** The last reminder that this sign-in ends, by its days before the end. */
  remindedDays: z.number().nullable().default(null),
  /** When a renewal was sent of which no answer has been kept, epoch milliseconds; null where all were answered. */
  renewingSince: moment.nullable().default(null),
  /** Why the sign-in has ended, which nothing in the keychain may tell any more; null where it has not, or there is none. */
  endedBecause: endReason.nullable().default(null),
  /** What the current sign-in was made with, where the profile was edited since; else null. */
  signedInWith: terms.extend({ custom: customProvider.optional() }).nullable().default(null),
  /** The provider, where it is none of those built in. */
  custom: customProvider.optional(),
  /** The environment variable that a copied token is put in; null for the usual one. */
  environmentName: z
    .string()
    .refine((name) => environmentNameProblem(name) === null)
    .nullable()
    .default(null),
});

/** A profile as it is kept, without its secrets; changes are new values. */
export type Profile = Readonly<z.infer<typeof profile>>;

/** What a profile learns by being used. */
export type LearntFacts = Partial<
  Pick<
    Profile,
    'account' | 'authorizedAt' | 'endedBecause' | 'opener' | 'remindedDays' | 'renewingSince' | 'signedInWith'
  >
>;
