import type { ProfileDraft } from '../../../preload/form-vocabulary';
import type { ProfileId } from '../../../preload/vocabulary';
import type { Provider } from '../../providers/provider';
import { draftOf } from '../../view/form-view';
import { draftProblems } from '../draft';
import { namesOf, type Profiles } from '../profiles';
import { freeName } from '../free-name';
import type { ProfileEntry } from './profiles-file';

/** What became of the profiles of a file. */
export interface Added {
  /** The names by which they were added. */
  readonly names: readonly string[];
  /** Why others were not, in words that name each. */
  readonly problems: readonly string[];
}

/** Adds profiles to those there are. Nothing is overwritten, and the current profile stays the current one. */
export async function addProfiles(
  entries: readonly ProfileEntry[],
  profiles: Profiles,
  providerOf: (profile: Pick<ProfileDraft, 'provider' | 'custom'>) => Provider,
): Promise<Added> {
  const current = profiles.current?.profile.id;
  const ids: ProfileId[] = [];
  const names: string[] = [];
  const problems: string[] = [];
  for (const entry of entries) {
    const draft = draftFrom({ ...entry, name: freeName(entry.name.trim(), namesOf(profiles)) });
    const problem = problemOf(draft, providerOf(draft));
    if (problem === null) {
      const { id } = await profiles.save(draft);
      ids.push(id);
      names.push(draft.name);
    } else problems.push(`“${entry.name}”: ${problem}`);
  }
  const shown = current ?? ids[0];
  if (shown !== undefined) profiles.select(shown);
  return { names, problems };
}

/** A file has no secrets: one that is missing is asked for when the profile signs in. */
function problemOf(draft: ProfileDraft, provider: Provider): string | null {
  const { clientSecret: _missing, ...problems } = draftProblems(draft, provider);
  return Object.values(problems)[0] ?? null;
}

const nobody = {
  id: 'imported' as ProfileId,
  account: null,
  authorizedAt: null,
  remindedDays: null,
  renewingSince: null,
  endedBecause: null,
  signedInWith: null,
};

const draftFrom = (entry: ProfileEntry): ProfileDraft => ({
  ...draftOf({ ...entry, ...nobody }),
  id: null,
  hasSecret: false,
});
