import { app } from 'electron';
import type { ProfileId } from '../../preload/vocabulary';
import { ClipboardKeeper } from '../profiles/copying/clipboard-keeper';
import { createCopier } from '../profiles/copying/copy';
import type { Profiles } from '../profiles/profiles';
import { createRefreshTokenCopier, type RefreshTokenCopier } from '../profiles/copying/refresh-token-copier';
import { createSystemClipboard } from './clipboard';
import { type Copiers, createCopiers } from './copiers';
import type { Hearers } from './live-profiles';
import type { Platform } from './platform';
import { matchBySaltedHash } from './salted-hash';

/** What copies tokens, and what looks after them on the clipboard. */
export interface Copying {
  readonly copiers: Copiers;
  readonly refreshTokens: RefreshTokenCopier;
  readonly keeper: ClipboardKeeper;
  /** Does what is due on the clipboard. */
  readonly keep: () => void;
  /** Takes what is ours off the clipboard, at the end. */
  rest(): Promise<void>;
}

/** Joins copiers and keeper to the system's clipboard; whoever hears of changes is told of what is shown or planned. */
export function createCopying(platform: Platform, profiles: Profiles, hear: Hearers): Copying {
  const { clock, time, log, stores } = platform;
  const { read } = stores.settings;
  const clearAfter = () => read().clearClipboardAfter;
  const keeper = createKeeper(platform, profiles, hear);
  const copier = createCopier({
    clock,
    time,
    clearAfter,
    write: (text, copied) => keeper.write(text, copied),
    renewBeforeCopy: () => read().renewBeforeCopy,
  });
  const keep = () => void keeper.tick().catch(reportFault);
  // Who opens the popup is to see what is on the clipboard now.
  app.on('browser-window-focus', keep);
  const refreshTokens = createRefreshTokenCopier({
    clearAfter,
    write: (text, copied) => keeper.write(text, copied),
    note: (profile, happening) => {
      platform.events.note(profile, happening);
      hear.changed();
    },
  });
  return {
    copiers: createCopiers(copier, platform, hear),
    refreshTokens,
    keeper,
    keep,
    rest: () => keeper.clear(),
  };

  function reportFault(cause: unknown): void {
    log.report('clipboard', cause);
  }
}

/** Builds the keeper; it asks by id, for a profile may be deleted while its token is still on the clipboard. */
function createKeeper({ clock, log, stores }: Platform, profiles: Profiles, hear: Hearers): ClipboardKeeper {
  const liveOf = (id: ProfileId) => profiles.all.find(({ profile }) => profile.id === id);
  return new ClipboardKeeper({
    clock,
    clearAfter: () => stores.settings.read().clearClipboardAfter,
    changed: () => hear.changed(),
    clipboard: createSystemClipboard(log.report),
    matcher: matchBySaltedHash,
    stateOf: (id) => liveOf(id)?.session.state,
    refreshTokenOf: (id) => liveOf(id)?.refreshToken() ?? null,
  });
}
