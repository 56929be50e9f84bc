import type { Opener } from '../../preload/vocabulary';
import type { Transport } from '../oauth/client';
import type { Provider } from '../providers/provider';
import type { SignInEnd } from './sign-in/attempt';
import type { Alone, Clock, Keychain, Random } from './ports';
import type { LearntFacts, Profile } from './profile';
import type { SignInPorts } from './sign-in/prepared-sign-in';

/** What every profile is kept alive with. */
export interface LiveProfilePorts extends Pick<SignInPorts, 'listen' | 'pages' | 'pageNotShown'> {
  readonly clock: Clock;
  readonly random: Random;
  readonly keychain: () => Keychain;
  readonly alone: Alone;
  readonly transport: Transport;
  /** The profile in question, as it stands now. */
  readonly profile: () => Profile;
  /** Its provider, as it is described now. */
  readonly provider: () => Provider;
  /** Stores what was learnt from the provider. */
  readonly learn: (facts: LearntFacts) => void;
  readonly changed: () => void;
  /** A sign-in ended, other than by being cancelled; `opener` tells where its page was, if it had one. */
  readonly signInEnded: (end: Exclude<SignInEnd, null>, opener: Opener | null) => void;
  /** Something failed that no table foresees. */
  readonly report: (what: string, cause: unknown) => string;
}
