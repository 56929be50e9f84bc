import { createContext, useContext } from 'react';
import type { ProfileDraft, ProviderView } from '../preload/form-vocabulary';

/** A view that can be opened on top of another. */
export type Route =
  | { readonly name: 'home' }
  | { readonly name: 'add-profile' }
  | { readonly name: 'profiles' }
  | { readonly name: 'details' }
  | { readonly name: 'what-happened' }
  | { readonly name: 'settings' }
  | {
      readonly name: 'profile';
      readonly draft: ProfileDraft;
      readonly provider: ProviderView;
      /** Whether the draft is that of a copy. */
      readonly isCopy: boolean;
      /** What to know before it is saved. */
      readonly notes: readonly string[];
    };

/** The way from view to view, as one of them sees it. */
export interface Navigation {
  /** Whether the view that asks is the one on top; those below stay as they were left, out of sight. */
  readonly top: boolean;
  readonly go: (route: Route) => void;
  readonly back: () => void;
  /** Back to the first view. */
  readonly home: () => void;
}

export const NavigationContext = createContext<Navigation | null>(null);

/** The way to the other views; throws outside of the popup. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (navigation === null) throw new Error('no NavigationContext above this part');
  return navigation;
}
