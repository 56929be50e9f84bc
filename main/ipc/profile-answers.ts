import type { Profiles } from '../profiles/profiles';
import { changeOutcome } from '../view/change-words';
import { parseDirection, parseFlag, parseProfileId } from './parse';
import type { Answers } from './serve';

/** What the answers about profiles need of the app. */
export interface ProfileServices {
  readonly profiles: Profiles;
  /** Signs in to Practice: with the profile there is, or with another one if `more`. */
  readonly tryPractice: (more: boolean) => Promise<void>;
}

type ProfileAsks = 'selectProfile' | 'moveProfile' | 'deleteProfile' | 'tryPractice';

/** Answers about the profiles as they stand beside each other; `formAnswers` fills them in. */
export const profileAnswers = ({ profiles, tryPractice }: ProfileServices): Pick<Answers, ProfileAsks> => ({
  selectProfile: { takes: [parseProfileId], run: (id) => profiles.select(id) },
  moveProfile: {
    takes: [parseProfileId, parseDirection],
    run: (id, direction) => profiles.move(id, direction),
  },
  deleteProfile: {
    takes: [parseProfileId],
    run: async (id) => changeOutcome(await profiles.delete(id), 'Not deleted'),
  },
  tryPractice: { takes: [parseFlag], run: tryPractice },
});
