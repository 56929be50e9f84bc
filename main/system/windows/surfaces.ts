import type { Place, ProfileId, View } from '../../../preload/vocabulary';
import { tell } from '../../ipc/tell';
import { isWatched } from '../../policy/announcements';
import type { Clock } from '../../profiles/ports';
import type { TrayAction } from '../../view/tray-view';
import { batched } from '../batched';
import type { Log } from '../log';
import type { Announce } from '../notifications';
import { createDrawing } from './drawing';
import { createPopup } from './popup';
import { createShield } from './shield';
import { createTray } from './tray';
import { whileAway } from './while-away';

/** What the surfaces are made of, and who hears of them. */
export interface SurfaceParts {
  readonly view: () => View;
  readonly runAction: (action: TrayAction) => void;
  readonly announce: Announce;
  /** Hears that a person sees the view, when the popup opens and at each change while it is open. */
  readonly seen: () => void;
  /** Hears that the popup opens: what was due while the computer slept has not waited for its turn to be seen. */
  readonly opened: () => void;
  readonly clock: Clock;
  /** The folder of the tray's icons. */
  readonly icons: string;
  readonly preload: string;
  readonly log: Log;
}

/** Tray, popup and notifications: all of them functions of the one view. */
export interface Surfaces {
  /** Draws the state again, once for however many changes. */
  render(): void;
  /** Opens the popup at a place. */
  open(place: Place): void;
  /** Brings it to the front: at the beginning, or as it is where somebody has opened it meanwhile. */
  bringBack(): void;
  hide(): void;
  /** Keeps a hidden popup as it is until it is let go. */
  hold(held: boolean): void;
  /** Whether a person sees that profile now, and needs no notification to know of it. */
  isWatched(profile: ProfileId): boolean;
  /** Whether a form is open that was changed and not saved. */
  isFormChanged(): boolean;
  /** Keeps the popup out of pictures of the screen for as long as a revealed secret is shown. */
  shield(): void;
  /** Runs what takes the focus from the popup, as a dialog does, and shows the popup again as it was. */
  whileAway<T>(work: () => Promise<T>): Promise<T>;
  /** Where the popup is to begin. */
  place(): Place;
}

/** Makes the surfaces and draws them for the first time. */
export async function createSurfaces(parts: SurfaceParts): Promise<Surfaces> {
  const { view, clock, icons, runAction } = parts;
  const appTray = createTray(icons, runAction);
  let place: Place = 'home';
  // First of all, for with the popup comes an empty tooltip.
  const popup = await createPopup({
    ...parts,
    tray: appTray.tray,
    zoom: () => view().settings.zoom / 100,
    onShow: () => {
      draw();
      parts.opened();
    },
    onHide: () => {
      place = 'home';
      tell(popup.window()?.webContents, 'hidden', null);
    },
  });
  const draw = createDrawing({ ...parts, popup, tray: appTray });
  draw();
  return {
    render: batched(draw),
    open,
    bringBack: () => void (popup.isVisible() ? popup.show() : open('home')),
    hide: popup.hide,
    hold: (held) => popup.hold('form', held),
    isWatched: (profile) => isWatched(profile, view().current?.id, popup.isVisible()),
    isFormChanged: popup.isFormChanged,
    shield: createShield(clock, (on) => popup.window()?.setContentProtection(on)).raise,
    whileAway: (work) => whileAway(popup, work),
    place: () => place,
  };

  function open(next: Place): void {
    place = next;
    void popup.show().then(() => tell(popup.window()?.webContents, 'place', next));
  }
}
