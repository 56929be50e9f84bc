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
}

/** What is wrong with a draft, in words, by the field where it was typed. */
export type DraftProblems = Readonly<Partial<Record<keyof ProfileDraft, string>>>;

export type SaveResult =
  | { readonly ok: true; readonly id: ProfileId }
  | { readonly ok: false; readonly problems: DraftProblems };
