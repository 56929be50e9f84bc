import type { ProfileId } from '../../../preload/vocabulary';

/** The account names of a profile's keychain entries. */
export const entriesOf = (profile: ProfileId) => ({
  accessToken: `${profile}/access-token`,
  refreshToken: `${profile}/refresh-token`,
  clientSecret: `${profile}/client-secret`,
  /** The secret of the client that made the current sign-in, once the profile has another client. */
  heldSecret: `${profile}/held-client-secret`,
});
