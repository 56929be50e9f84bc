import { useEffect } from 'react';
import type { Settings } from '../preload/settings-vocabulary';
import { useAsking } from './asking';

/** The sizes that Chromium steps through, in percent, as far as the popup goes. */
const sizes = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200] as const;

/** Ctrl or Cmd with + or − makes everything in the popup larger or smaller, with 0 as large as at first. */
export function useZoomKeys(settings: Settings | undefined): void {
  const { tray, attempt } = useAsking();
  useEffect(() => {
    if (settings === undefined) return;
    const press = (event: KeyboardEvent) => {
      const zoom = sizeFor(event, settings.zoom);
      if (zoom === null) return;
      event.preventDefault();
      if (zoom !== settings.zoom) void attempt(tray.changeSettings({ zoom }));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [tray, attempt, settings]);
}

/** The size that the keys mean; null for keys that mean none. On many keyboards + takes Shift, and = is its key. */
function sizeFor(event: KeyboardEvent, zoom: number): number | null {
  if (event.defaultPrevented || event.altKey || !(event.ctrlKey || event.metaKey)) return null;
  if (event.key === '+' || event.key === '=') return sizes.find((size) => size > zoom) ?? zoom;
  if (event.key === '-') return sizes.findLast((size) => size < zoom) ?? zoom;
  return event.key === '0' ? 100 : null;
}
