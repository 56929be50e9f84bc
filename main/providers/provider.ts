import type { CustomProvider, ScopeView, Trouble } from '../../preload/form-vocabulary';
import type { EpochMs, Grant, ProviderId } from '../../preload/vocabulary';
import type { AuthorizationServer } from '../oauth/client';
import type { ExtraParameters } from '../oauth/extra-parameters';
import type { TransientAnswer } from '../oauth/token-answer';
import type { GrantNotes } from './grant-note';
import type { KnownRefusal } from './known-refusal';
import type { TokenFile } from './token-file';

/** A provider's server by its metadata, with the names of RFC 8414. */
export interface FoundServer {
  readonly server: AuthorizationServer;
}

/** Why a provider's server cannot be used: in words for a sign-in, as a fault for a renewal. */
export interface ServerFault {
  readonly reason: string;
  readonly next: string;
  readonly fault: TransientAnswer;
}

/** A provider: data, and a few named capabilities. Nothing outside this folder asks which one it is. */
export interface Provider {
  readonly id: ProviderId;
  readonly name: string;
  /** How a person described it; left out where it is built in. */
  readonly custom?: CustomProvider;
  readonly grants: readonly Grant[];
  readonly grantNotes: GrantNotes;
  readonly scopes: readonly ScopeView[];
  /** The redirect port to begin with; 0 is any free one, which the provider has to allow (RFC 8252 §7.3). */
  readonly redirectPort: number;
  /** Where the user registers the client; null where nothing has to be registered. */
  readonly dashboard: string | null;
  /** Where the user takes back what was allowed, for a provider that is not told of a sign-out; null where it is, or no such page is known. */
  readonly accessPage: string | null;
  /** Life of an access token in seconds, for answers that do not tell; null where none can be assumed. */
  readonly usualLife: number | null;
  /** Extra authorize parameters; `fresh` asks the provider not to sign the last account in silently, where it can be asked. */
  readonly authorizeParameters: (fresh: boolean) => ExtraParameters;
  /** When a sign-in given at `authorizedAt` ends, renewed or not; null where it does not. */
  readonly signInEndsAt: (authorizedAt: EpochMs) => EpochMs | null;
  /** A client that is registered already, so that none has to be typed; null where there is none. */
  readonly knownClient: { readonly clientId: string } | null;
  /** What is wrong with a client id for a grant, in words; null when it may be right. */
  readonly clientIdProblem: (clientId: string, grant: Grant) => string | null;
  /** Its server, which may have to be started or found first. Never rejects: what goes wrong there is an answer too. */
  readonly server: () => Promise<FoundServer | ServerFault>;
  /** Where the account's name is read, as a bearer-protected JSON document; null where there is no such place. */
  readonly accountUrl: (server: AuthorizationServer) => string | null;
  /** Refusals of that document which mean more than their status tells. */
  readonly refusals: readonly KnownRefusal[];
  /** What goes wrong where Token Tray cannot see it, or only at the first call. */
  readonly knownTroubles: readonly Trouble[];
  /** Hosts that the browser may be sent to, the authorization endpoint's among them. */
  readonly hosts: readonly string[];
  /** Files of other programs that hold its tokens. */
  readonly tokenFiles?: readonly TokenFile[];
}
