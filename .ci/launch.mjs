import { projectFolder } from './project.mjs';
import { Advice } from './script.mjs';

/**
 * The arguments with which Electron runs this repository from its sources.
 *
 * @param {string[]} extra arguments for the app
 * @returns {string[]}
 */
export function launchArguments(extra) {
  return [...sandboxSwitches(), projectFolder, ...extra];
}

/** @throws {Advice} when there is no screen to show anything on */
export function requireDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
  throw new Advice(
    [
      'There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set.',
      'Start Token Tray from a desktop session, or try it without a screen:',
      '  xvfb-run -a dbus-run-session -- npm start',
    ].join('\n'),
  );
}

function sandboxSwitches() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return [];
  console.log(
    'Running as root: Chromium has no sandbox for root, so this run goes without one (--no-sandbox).',
  );
  return ['--no-sandbox'];
}
