import type { EpochMs } from '../../../preload/vocabulary';
import { readLedger } from './ledger';
import type { AccessRecord, GrantRecord, PracticeLedger } from './ledger';

/** The grants in force. Every change is in the ledger before the call returns. */
export interface Grants {
  /** Adds a grant, or puts the changed one in the place of the old, as the one used last. */
  save(grant: GrantRecord): void;
  findByFamily(family: string): GrantRecord | undefined;
  /** The grant of a live access token, with the token. */
  findByAccess(hash: string): { readonly grant: GrantRecord; readonly access: AccessRecord } | undefined;
  /** Ends a grant with every token given for it. */
  revoke(family: string): void;
  /** Ends one access token. */
  revokeAccess(hash: string): void;
}

/** Weeks of 20-second tokens and forgotten sign-ins must not make the ledger grow. */
const grantLimit = 64;
const accessLimit = 16;

/** Opens the grants that the ledger holds. */
export function createGrants(clock: { now(): EpochMs }, ledger: PracticeLedger): Grants {
  let { grants } = readLedger(ledger);

  const isLive = (access: AccessRecord) => clock.now() < access.expiresAt;
  const prune = (grant: GrantRecord) => withAccess(grant, grant.access.filter(isLive).slice(-accessLimit));

  function store(next: readonly GrantRecord[]): void {
    const pruned = next.slice(-grantLimit).map(prune);
    ledger.write({ version: 1, grants: pruned });
    grants = pruned;
  }

  const others = (family: string) => grants.filter((grant) => grant.family !== family);

  return {
    save: (grant) => store([...others(grant.family), grant]),
    findByFamily: (family) => grants.find((grant) => grant.family === family),
    findByAccess(hash) {
      for (const grant of grants) {
        const access = grant.access.find((access) => access.hash === hash && isLive(access));
        if (access) return { grant, access };
      }
      return undefined;
    },
    revoke: (family) => store(others(family)),
    revokeAccess(hash) {
      const isOther = (access: AccessRecord) => access.hash !== hash;
      store(grants.map((grant) => withAccess(grant, grant.access.filter(isOther))));
    },
  };
}

function withAccess(grant: GrantRecord, access: readonly AccessRecord[]): GrantRecord {
  return { ...grant, access };
}
