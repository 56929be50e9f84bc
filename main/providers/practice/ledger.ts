import { z } from 'zod';

/** Where Practice keeps what survives a restart of the app. */
export interface PracticeLedger {
  /** What was written last, or undefined; it is validated here, so a file's content may be passed as it is. */
  read(): unknown;
  /** Keeps plain JSON data. What a disk does not take is said there, and lasts until the app ends. */
  write(record: PracticeRecord): void;
}

const hash = z.string().regex(/^[\w-]{43}$/);

const accessSchema = z
  .strictObject({ hash, scopes: z.array(z.string()).readonly(), expiresAt: z.number() })
  .readonly();

const grantSchema = z
  .strictObject({
    family: hash,
    refresh: hash.nullable(),
    clientId: z.string(),
    person: z.string().nullable(),
    scopes: z.array(z.string()).readonly(),
    life: z.number().int().positive(),
    rotates: z.boolean(),
    access: z.array(accessSchema).readonly(),
  })
  .readonly();

/** The schema of what is kept, for the store that reads it back. */
export const practiceRecordSchema = z
  .strictObject({ version: z.literal(1), grants: z.array(grantSchema).readonly() })
  .readonly();

/** An access token: its hash, its scopes, its end in epoch milliseconds. */
export type AccessRecord = z.infer<typeof accessSchema>;

/**
 * What a person granted to a client. `family` is the hash of the part that all its refresh tokens share, `refresh`
 * the hash of the one that is good now; `life` is in seconds. A client that asks on its own behalf has neither person
 * nor refresh token.
 */
export type GrantRecord = z.infer<typeof grantSchema>;

/** All that is kept: hashes only, never a token. The grant used last comes last. */
export type PracticeRecord = z.infer<typeof practiceRecordSchema>;

/** Reads the ledger; an absent or damaged record counts as empty, which costs no more than signing in again. */
export function readLedger(ledger: PracticeLedger): PracticeRecord {
  const reading = practiceRecordSchema.safeParse(ledger.read());
  return reading.success ? reading.data : { version: 1, grants: [] };
}
