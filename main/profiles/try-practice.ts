import type { Opener, ProfileId } from '../../preload/vocabulary';
import type { Provider } from '../providers/provider';
import { newDraft } from '../view/form-view';
import { namesOf, type Profiles } from './profiles';

/**
 * Signs in to Practice, the whole app in two clicks: with the Practice profile there is, or with a new one where there
 * is none or one `more` is wanted.
 * @param opener where the page of a new profile opens
 */
export async function tryPractice(
  profiles: Profiles,
  practice: Provider,
  opener: Opener,
  more: boolean,
): Promise<void> {
  const existing = more ? undefined : profiles.all.find(({ provider }) => provider === practice);
  const id = existing?.profile.id ?? (await create(profiles, practice, opener));
  const live = profiles.get(id);
  profiles.select(id);
  void live.signIn(live.profile.opener);
}

async function create(profiles: Profiles, practice: Provider, opener: Opener): Promise<ProfileId> {
  const scopes = practice.scopes.map(({ scope }) => scope);
  const { id } = await profiles.save({ ...newDraft(practice, opener, namesOf(profiles)), scopes });
  return id;
}
