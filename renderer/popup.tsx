import type { TokenTray } from '../preload/contract';
import { AskingContext, useAsking, useAskingOf } from './asking';
import { useNews } from './news';
import { Boundary } from './parts/boundary';
import { useTheme } from './theme';
import { Opening } from './views/opening';
import { Views } from './views/views';
import { useZoomKeys } from './zoom-keys';

/** The whole popup; `tray` is its only way out. */
export function Popup({ tray }: { readonly tray: TokenTray }) {
  return (
    <AskingContext value={useAskingOf(tray)}>
      <Boundary>
        <Current />
      </Boundary>
    </AskingContext>
  );
}

function Current() {
  const { tray } = useAsking();
  const view = useNews('view', tray.view);
  useTheme(view?.settings.theme ?? 'system');
  useZoomKeys(view?.settings);
  return view === null ? <Opening /> : <Views view={view} />;
}
