import type { Outcome, ProfileId } from '../../../preload/vocabulary';
import { duration } from '../../view/times';
import type { Copied } from './clipboard-keeper';
import type { Happening } from '../events/events';
import type { LiveProfile } from '../live-profile';

/** What copying a refresh token needs of the app. */
export interface RefreshTokenPorts {
  /** Puts text on the clipboard and looks after it there; rejects when the system does not take it. */
  readonly write: (text: string, copied: Copied) => Promise<void>;
  /** Seconds after which it is cleared from the clipboard; 0 for never. */
  readonly clearAfter: () => number;
  readonly note: (profile: ProfileId, happening: Happening) => void;
}

/** Hands out refresh tokens, to who has been told what they are worth; each time is noted. */
export interface RefreshTokenCopier {
  /** Copies and says "Refresh token copied · cleared in 1 min", or says why there is nothing to copy. */
  copy(live: LiveProfile): Promise<Outcome<string>>;
  /** The refresh token's text, for the one ask that shows it. */
  reveal(live: LiveProfile): Outcome<string>;
}

/** Builds the copier of refresh tokens. */
export function createRefreshTokenCopier({ write, clearAfter, note }: RefreshTokenPorts): RefreshTokenCopier {
  return {
    async copy(live) {
      const token = refreshTokenOf(live);
      if (!token.ok) return token;
      const { id } = live.profile;
      await write(token.value, { profile: id, issuedAt: null, format: 'refresh-token' });
      note(id, { kind: 'copied', detail: 'Refresh token, from the popup' });
      return { ok: true, value: copiedWords(clearAfter()) };
    },
    reveal(live) {
      const token = refreshTokenOf(live);
      if (token.ok) note(live.profile.id, { kind: 'revealed', detail: 'Refresh token' });
      return token;
    },
  };
}

function refreshTokenOf(live: LiveProfile): Outcome<string> {
  const token = live.refreshToken();
  if (token !== null) return { ok: true, value: token };
  return { ok: false, words: 'This profile has no refresh token. Sign in to get one.' };
}

function copiedWords(clearAfter: number): string {
  const words = 'Refresh token copied';
  return clearAfter === 0 ? words : `${words} · cleared in ${duration(clearAfter * 1000)}`;
}
