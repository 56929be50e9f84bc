import type { ImportResult } from '../../preload/form-vocabulary';
import { useAsking } from '../asking';
import { useNavigation } from '../navigation';
import { useProfileForm } from './profile/open-form';

/** Has the user choose a file, and shows what came of it: new profiles, or a form for the token that it holds. */
export function useImport(): () => void {
  const { tray, say, ask } = useAsking();
  const { home } = useNavigation();
  const { fillIn } = useProfileForm();
  const show = (result: ImportResult) => {
    switch (result.kind) {
      case 'cancelled':
        return;
      case 'failed':
        return say({ tone: 'bad', words: result.words });
      case 'token':
        return fillIn(result.draft, result.notes);
      case 'profiles': {
        home();
        const tone = result.problems.length === 0 ? 'good' : 'bad';
        return say({ tone, words: [result.words, ...result.problems].join(' ') });
      }
    }
  };
  return () => {
    say(null);
    void ask(tray.importFile(), show);
  };
}
