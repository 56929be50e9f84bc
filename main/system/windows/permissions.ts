import type { Session } from 'electron';

/** Denies a session every permission, every device and every download; none of its pages needs any, nor a dictionary. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.on('will-download', (event) => event.preventDefault());
  // Else Chromium fetches one from Google at each start, although no window of ours checks spelling.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}
