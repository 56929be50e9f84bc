import type { Opener, ProfileId } from '../../preload/vocabulary';
import type { Provider } from '../providers/provider';
import { newDraft } from '../view/form-view';
import { namesOf, type Profiles } from './profiles';

/** Makes a Practice profile, or takes the one there is, and signs in: the whole app in two clicks. */
export async function tryPractice(profiles: Profiles, practice: Provider, opener: Opener): Promise<void> {
  const existing = profiles.all.find(({ provider }) => provider === practice);
  const id = existing?.profile.id ?? (await create(profiles, practice, opener));
  profiles.select(id);
  void profiles.get(id).signIn(opener);
}

async function create(profiles: Profiles, practice: Provider, opener: Opener): Promise<ProfileId> {
  const scopes = practice.scopes.map(({ scope }) => scope);
  const { id } = await profiles.save({ ...newDraft(practice, opener, namesOf(profiles)), scopes });
  return id;
}
