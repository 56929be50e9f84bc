import type { Profiles } from '../profiles/profiles';
import type { RefreshTokenCopier } from '../profiles/copying/refresh-token-copier';
import { parseProfileId } from './parse';
import { revealed } from './revealed';
import type { Answers } from './serve';

/** What the answers about refresh tokens need of the app. */
export interface RefreshTokenServices {
  readonly profiles: Profiles;
  readonly refreshTokens: RefreshTokenCopier;
  /** Keeps the popup out of pictures of the screen for as long as a revealed secret is shown. */
  readonly shieldPopup: () => void;
}

/** Hands out a refresh token, after the window has asked its user once more. */
export const refreshTokenAnswers = ({
  profiles,
  refreshTokens,
  shieldPopup,
}: RefreshTokenServices): Pick<Answers, 'copyRefreshToken' | 'revealRefreshToken'> => ({
  copyRefreshToken: { takes: [parseProfileId], run: (id) => refreshTokens.copy(profiles.get(id)) },
  revealRefreshToken: {
    takes: [parseProfileId],
    run: (id) => revealed(refreshTokens.reveal(profiles.get(id)), shieldPopup),
  },
});
