import type { ProfileDraft } from '../../preload/form-vocabulary';
import type { LiveProfile } from '../profiles/live-profile';
import { asSignedIn, differences, type Terms } from '../profiles/terms';

const names: Readonly<Record<keyof Terms, string>> = {
  clientId: 'client ID',
  grant: 'way to sign in',
  scopes: 'scopes',
};

/** What saving a draft means for the sign-in of its profile; null where that goes on as it is. */
export function newSignInWords(draft: ProfileDraft, live: LiveProfile | undefined): string | null {
  if (live === undefined || !live.isSignedIn) return null;
  const terms = { ...draft, clientId: draft.clientId.trim(), scopes: [...draft.scopes] };
  const changed = differences(terms, asSignedIn(live.profile)).map((name) => names[name]);
  if (changed.length === 0) return null;
  return `The new ${listed(changed)} need${isOne(changed) ? 's' : ''} a new sign-in. Until then the token you have stays, and is renewed as before.`;
}

/** "client ID", "client ID and scopes", "client ID, way to sign in and scopes". */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const isOne = (words: readonly string[]): boolean => words.length === 1 && words[0] !== names.scopes;
