import type { Opener } from '../../preload/vocabulary';
import type { Transport } from '../oauth/client';
import type { Provider } from '../providers/provider';
import type { Clock, Keychain, Random } from './ports';
import type { LearntFacts, Profile } from './profile';
import type { SignInEnd, SignInPorts } from './sign-in-attempt';

/** What every profile is kept alive with. */
export interface LiveProfilePorts extends Pick<SignInPorts, 'listen' | 'pages'> {
  readonly clock: Clock;
  readonly random: Random;
  readonly keychain: () => Keychain;
  readonly transport: Transport;
  /** The profile in question, as it stands now. */
  readonly profile: () => Profile;
  readonly provider: Provider;
  /** Stores what was learnt from the provider. */
  readonly learn: (facts: LearntFacts) => void;
  readonly changed: () => void;
  /** A sign-in ended, other than by being cancelled. */
  readonly signInEnded: (end: Exclude<SignInEnd, null>, opener: Opener) => void;
  /** Something failed that no table foresees. */
  readonly report: (what: string, cause: unknown) => string;
}
