import type { EndedGrant } from '../../preload/form-vocabulary';
import type { Grant } from '../../preload/vocabulary';

/** What is particular about a grant at a provider. */
export interface GrantNote {
  /** False where the provider gives no scopes by it. */
  readonly takesScopes?: boolean;
  /** It can be chosen, so that the reason is found, but not be saved. */
  readonly ended?: EndedGrant;
}

/** Those of a provider; a grant about which there is nothing to say has none. */
export type GrantNotes = Readonly<Partial<Record<Grant, GrantNote>>>;

/** Whether scopes can be asked for by a grant. */
export const takesScopes = ({ grantNotes }: { readonly grantNotes: GrantNotes }, grant: Grant): boolean =>
  grantNotes[grant]?.takesScopes ?? true;
