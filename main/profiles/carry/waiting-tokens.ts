import type { EpochMs, ProfileId } from '../../../preload/vocabulary';
import type { FoundToken } from '../../providers/token-file';
import { changeOutcome } from '../../view/change-words';
import type { Clock, Keychain, Random } from '../ports';
import type { Profiles } from '../profiles';
import { entriesOf } from '../secrets/keychain-entries';

/** What keeping imported tokens needs of the app. */
export interface WaitingTokensPorts {
  readonly clock: Clock;
  readonly random: Pick<Random, 'id'>;
  readonly keychain: () => Keychain;
  readonly profiles: Profiles;
  /** Says what a person has to know. */
  readonly tell: (words: string) => void;
}

/** A refresh token, and when its sign-in was given; null where that is not known. */
type Waiting = Pick<FoundToken, 'authorizedAt'> & { readonly refreshToken: string };

/** Keeps the refresh token of a file in memory until its profile has been filled in. The window knows it by a name. */
export interface WaitingTokens {
  /** @returns the name by which it is brought or dropped; a token that waited before is dropped. */
  keep(token: Waiting): string;
  drop(id: string): void;
  /** Puts it into the keychain for a profile that was just saved, and tries it at once. */
  bring(id: string, profile: ProfileId): Promise<void>;
}

/** Makes the place where one refresh token waits. */
export function createWaitingTokens(ports: WaitingTokensPorts): WaitingTokens {
  const { clock, random, keychain, profiles, tell } = ports;
  let waiting: (Waiting & { readonly id: string }) | null = null;
  return { keep, drop, bring };

  function keep({ refreshToken, authorizedAt }: Waiting): string {
    const id = random.id();
    waiting = { id, refreshToken, authorizedAt: past(authorizedAt, clock.now()) };
    return id;
  }

  function drop(id: string): void {
    if (waiting?.id === id) waiting = null;
  }

  async function bring(id: string, profile: ProfileId): Promise<void> {
    if (waiting?.id !== id) return;
    const { refreshToken, authorizedAt } = waiting;
    drop(id);
    const change = await keychain().set(entriesOf(profile).refreshToken, refreshToken, 'person');
    const kept = changeOutcome(change, 'The imported token was not kept');
    if (!kept.ok)
      return tell(`${kept.words} To do so, delete this profile and import the file again; or just sign in.`);
    profiles.learn(profile, { authorizedAt });
    // Found in the keychain, it is renewed at once: who imported it sees whether it still works.
    void profiles.get(profile).session.restore('person');
  }
}

/** A sign-in that lies in the future says nothing. */
const past = (moment: EpochMs | null, now: EpochMs): EpochMs | null =>
  moment !== null && moment <= now ? moment : null;
