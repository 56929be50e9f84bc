import type { Outcome } from '../../preload/vocabulary';
import { parseFlag } from './parse';
import type { Answers } from './serve';

/** What the answers about the app itself need of it. */
export interface SettingsServices {
  readonly launchAtLogin: { isOn(): boolean; set(on: boolean): Outcome<null> };
  readonly quit: () => void;
}

type SettingsAsks = 'launchesAtLogin' | 'launchAtLogin' | 'quit';

/** Answers what is set in the system rather than in our own file. */
export const settingsAnswers = ({ launchAtLogin, quit }: SettingsServices): Pick<Answers, SettingsAsks> => ({
  launchesAtLogin: { takes: [], run: () => launchAtLogin.isOn() },
  launchAtLogin: { takes: [parseFlag], run: (on) => launchAtLogin.set(on) },
  quit: { takes: [], run: quit },
});
