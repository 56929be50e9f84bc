// Plain data of the profile form; a client secret crosses towards the app only.

import type { Grant, Opener, ProfileId, ProviderId } from './vocabulary';

export interface ScopeView {
  readonly scope: string;
  readonly group: string;
  readonly title: string;
  readonly description: string;
}

/** What the profile form needs to know of a provider. */
export interface ProviderView {
  readonly id: ProviderId;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly scopes: readonly ScopeView[];
  /** The redirect port to begin with; 0 means any free port. */
  readonly redirectPort: number;
  /** Whether there is a page on which the user registers the client. */
  readonly hasDashboard: boolean;
  /** The environment variable that a token is copied into where no other is chosen. */
  readonly environmentName: string;
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
  /** The environment variable that a token is copied into; empty for the provider's usual one. */
  readonly environmentName: string;
  /** The refresh token that was read from a file and waits in the app for this profile; null for none. */
  readonly importId: string | null;
}

/** What is wrong with a draft, in words, by the field where it was typed. */
export type DraftProblems = Readonly<Partial<Record<keyof ProfileDraft, string>>>;

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
