import { useLayoutEffect } from 'react';
import type { Settings } from '../preload/settings-vocabulary';

/** Sets the theme that the style sheets read; `system` leaves the choice to `prefers-color-scheme`. */
export function useTheme(theme: Settings['theme']): void {
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
}
