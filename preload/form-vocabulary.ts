// Plain data of the profile form; a client secret crosses towards the app only.

import type { Grant, Opener, ProfileId, ProviderId } from './vocabulary';

/** A scope as the form offers it: its name at the provider, and in words. */
export interface ScopeView {
  readonly scope: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
  /** Whether only those whom the provider has approved are granted it; left out where anyone may ask. */
  readonly partner?: boolean;
}

/** Something that goes wrong outside of Token Tray, and what to do about it. */
export interface Trouble {
  /** As the person meets it: "INVALID_CLIENT: Invalid redirect URI". */
  readonly title: string;
  readonly words: string;
}

/** A way to sign in that a provider no longer offers. */
export interface EndedGrant {
  /** Since when, and what to do. */
  readonly words: string;
  /** What to choose in its place. */
  readonly instead: Grant;
}

/** A grant that can be chosen, and what the form asks for with it. */
export interface GrantView {
  readonly grant: Grant;
  readonly needsSecret: boolean;
  /** Whether signing in opens a page, which comes back to a redirect URI. */
  readonly opensPage: boolean;
  readonly takesScopes: boolean;
  /** Null where it is offered still. */
  readonly ended: EndedGrant | null;
}

/** What the profile form needs to know of a provider. */
export interface ProviderView {
  readonly id: ProviderId;
  readonly name: string;
  readonly grants: readonly GrantView[];
  readonly scopes: readonly ScopeView[];
  /** The redirect port to begin with; 0 means any free port. */
  readonly redirectPort: number;
  /** Whether there is a page on which the user registers the client. */
  readonly hasDashboard: boolean;
  /** What the provider's own page or its first answers may show, for one to look up. */
  readonly knownTroubles: readonly Trouble[];
  /** The environment variable that a token is copied into where no other is chosen; null for one made of the profile's name. */
  readonly environmentName: string | null;
}

/** How a client secret is sent to the token endpoint, by its registered name (RFC 7591 §2). */
export type ClientAuthentication = 'client_secret_basic' | 'client_secret_post';

/** A provider as a person describes it, all of it as typed; what `source` does not use is kept too. */
export interface CustomProvider {
  /** Where the endpoints come from: the issuer's discovery document, or the fields themselves. */
  readonly source: 'issuer' | 'typed';
  readonly issuer: string;
  readonly authorization: string;
  readonly token: string;
  /** Empty where there is none. */
  readonly revocation: string;
  /** Empty where there is none. */
  readonly userinfo: string;
  readonly clientAuthentication: ClientAuthentication;
  /** Extra parameters of the authorization request, or of a client's own token request, one `name=value` per line. */
  readonly parameters: string;
}

/** What an issuer's discovery document tells the form. */
export interface FoundProvider {
  /** What a new profile of it may be called; no other one is. */
  readonly name: string;
  /** Where the sign-in page is; null where there is none, as for client credentials alone. */
  readonly authorizationHost: string | null;
  readonly tokenHost: string;
  /** Whether the account's name can be read. */
  readonly hasAccount: boolean;
  /** Scopes that can be asked for; there may be more. */
  readonly scopes: readonly string[];
  readonly takesSecretIn: readonly ClientAuthentication[];
}

/** A profile as the form edits it. */
export interface ProfileDraft {
  /** Null for a new profile. */
  readonly id: ProfileId | null;
  readonly provider: ProviderId;
  readonly name: string;
  readonly grant: Grant;
  readonly clientId: string;
  /** What was typed; empty keeps the secret that is stored, if any. */
  readonly clientSecret: string;
  /** Whether a secret is stored already. */
  readonly hasSecret: boolean;
  readonly scopes: readonly string[];
  readonly redirectPort: number;
  readonly opener: Opener;
  /** Left out where the provider is built in. */
  readonly custom?: CustomProvider | undefined;
  /** The environment variable that a token is copied into; empty for the provider's usual one. */
  readonly environmentName: string;
  /** The refresh token that was read from a file and waits in the app for this profile; null for none. */
  readonly importId: string | null;
}

/** What is wrong with a draft, in words, by the field where it was typed. */
export type DraftProblems = Readonly<Partial<Record<keyof ProfileDraft | keyof CustomProvider, string>>>;

/** What saving came to: the profile, or what kept the draft from being saved. */
export type SaveResult =
  | { readonly ok: true; readonly id: ProfileId }
  | { readonly ok: false; readonly problems: DraftProblems };

/** What an import came to; the token of a file stays in the app. */
export type ImportResult =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly words: string }
  /** Profiles were added; `problems` say in words why others were not. */
  | { readonly kind: 'profiles'; readonly words: string; readonly problems: readonly string[] }
  /** A token waits for the rest of its profile to be typed; `notes` are what to know before. */
  | { readonly kind: 'token'; readonly draft: ProfileDraft; readonly notes: readonly string[] };
