import { namesOf, type Profiles } from '../profiles/profiles';
import { duplicateOf } from '../view/form-view';
import { newSignInWords } from '../view/sign-in-terms-words';
import { parseDirection, parseDraft, parseProfileId } from './parse';
import type { Answers } from './serve';

type HouseholdAsks = 'moveProfile' | 'duplicateDraft' | 'newSignInNote';

/** Answers about profiles beside each other, and beside their sign-in. */
export const householdAnswers = ({
  profiles,
}: {
  readonly profiles: Profiles;
}): Pick<Answers, HouseholdAsks> => ({
  moveProfile: {
    takes: [parseProfileId, parseDirection],
    run: (id, direction) => profiles.move(id, direction),
  },
  duplicateDraft: {
    takes: [parseProfileId],
    run: (id) => duplicateOf(profiles.get(id).profile, namesOf(profiles)),
  },
  newSignInNote: {
    takes: [parseDraft],
    run: (draft) => {
      const live = profiles.all.find(({ profile }) => profile.id === draft.id);
      return newSignInWords(draft, live);
    },
  },
});
