import type { ProfileDraft } from '../../../preload/form-vocabulary';
import type { ProfileId, ProviderId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { type Route, useNavigation } from '../../navigation';

interface ProfileForms {
  readonly create: (provider: ProviderId) => void;
  readonly edit: (profile: ProfileId) => void;
  readonly duplicate: (profile: ProfileId) => void;
  /** Opens it on a draft that the app filled in, with what to know about it. */
  readonly fillIn: (draft: ProfileDraft, notes: readonly string[]) => void;
}

/** How a draft came to be. */
type Began = Pick<Extract<Route, { name: 'profile' }>, 'isCopy' | 'notes'>;

/** Opens the profile form, once all that it shows has been asked for. */
export function useProfileForm(): ProfileForms {
  const { tray, ask } = useAsking();
  const { go } = useNavigation();
  const open = (draft: Promise<ProfileDraft> | ProfileDraft, more: Partial<Began> = {}) =>
    void ask(Promise.all([draft, tray.providers()]), ([draft, providers]) => {
      const provider = providers.find(({ id }) => id === draft.provider);
      if (provider === undefined) throw new Error('a draft for a provider that is not there');
      go({ name: 'profile', draft, provider, isCopy: false, notes: [], ...more });
    });
  return {
    create: (provider) => open(tray.newDraft(provider)),
    edit: (profile) => open(tray.editDraft(profile)),
    duplicate: (profile) => open(tray.duplicateDraft(profile), { isCopy: true }),
    fillIn: (draft, notes) => open(draft, { notes }),
  };
}
