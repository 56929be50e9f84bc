import type { KeychainFault, Lookup } from '../ports';

/** Whether the keychain did not answer. */
export const isFault = (lookup: Lookup): lookup is KeychainFault =>
  lookup.kind === 'locked' || lookup.kind === 'unavailable';

/** What was found; null where nothing was, or the keychain did not answer. */
export const valueOf = (lookup: Lookup): string | null => (lookup.kind === 'found' ? lookup.value : null);
