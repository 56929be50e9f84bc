import type { ProfileDraft } from '../../preload/form-vocabulary';
import { grantRules } from '../profiles/grant-rules';
import type { LiveProfile } from '../profiles/live-profile';
import { needsSecret } from '../profiles/secrets/keep-secrets';
import type { Profile } from '../profiles/profile';
import { settled } from '../profiles/session/state';
import { asSignedIn, differences, type Terms } from '../profiles/terms';
import { isSameServer } from '../providers/custom/same-server';

const names: Readonly<Record<keyof Terms, string>> = {
  clientId: 'client ID',
  grant: 'way to sign in',
  scopes: 'scopes',
  custom: 'extra parameters',
};

/** What saving a draft means for the sign-in of its profile; null where that goes on as it is. */
export function newSignInWords(draft: ProfileDraft, live: LiveProfile | undefined): string | null {
  if (live === undefined || !live.isSignedIn) return null;
  if (!isSameServer(live.profile.custom, draft.custom)) return elsewhere(live.profile);
  if (isTriedBySaving(draft, live)) return null;
  const terms = { ...draft, clientId: draft.clientId.trim(), scopes: [...draft.scopes] };
  const changed = differences(terms, asSignedIn(live.profile)).map((name) => names[name]);
  if (changed.length === 0) return null;
  return `The new ${listed(changed)} need${isOne(changed) ? 's' : ''} a new sign-in. ${untilThen(live.session.renews)}`;
}

/** A client that was refused and asks without a person is tried as soon as its correction is saved. */
const isTriedBySaving = ({ grant }: ProfileDraft, { session, ruleInForce }: LiveProfile): boolean =>
  settled(session.state).kind === 'attention' &&
  [ruleInForce, grantRules[grant]].every(({ renewal }) => renewal === 'ask-again');

/** What goes out with the move: see `Profiles.save`. */
const elsewhere = (profile: Profile): string =>
  `This is another server than before: saving signs the profile out${needsSecret(profile) ? ' and deletes its client secret' : ''}.`;

const untilThen = (renews: boolean): string =>
  renews
    ? 'You keep your current token until then, and it is renewed as before.'
    : 'You keep your current token until then; it cannot be renewed.';

/** "client ID", "client ID and scopes", "client ID, way to sign in and scopes". */
function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}

const isOne = (words: readonly string[]): boolean =>
  words.length === 1 && words[0] !== names.scopes && words[0] !== names.custom;
