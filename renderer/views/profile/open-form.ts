import type { ProfileDraft } from '../../../preload/form-vocabulary';
import type { ProfileId, ProviderId } from '../../../preload/vocabulary';
import { useAsking } from '../../asking';
import { useNavigation } from '../../navigation';

interface ProfileForms {
  readonly create: (provider: ProviderId) => void;
  readonly edit: (profile: ProfileId) => void;
  /** Opens it on a draft that the app filled in, with what to know about it. */
  readonly fillIn: (draft: ProfileDraft, notes: readonly string[]) => void;
}

/** Opens the profile form, once all that it shows has been asked for. */
export function useProfileForm(): ProfileForms {
  const { tray, ask } = useAsking();
  const { go } = useNavigation();
  const open = (draft: Promise<ProfileDraft> | ProfileDraft, notes: readonly string[] = []) =>
    void ask(Promise.all([draft, tray.providers()]), ([draft, providers]) => {
      const provider = providers.find(({ id }) => id === draft.provider);
      if (provider === undefined) throw new Error('a draft for a provider that is not there');
      go({ name: 'profile', draft, provider, notes });
    });
  return {
    create: (provider) => open(tray.newDraft(provider)),
    edit: (profile) => open(tray.editDraft(profile)),
    fillIn: open,
  };
}
