import type { ProfileId } from '../../../preload/vocabulary';

/** The account names of a profile's keychain entries. */
export const entriesOf = (profile: ProfileId) => ({
  accessToken: `${profile}/access-token`,
  refreshToken: `${profile}/refresh-token`,
  clientSecret: `${profile}/client-secret`,
  /** That of the client that the sign-in in force was made by, once the profile has another one. */
  heldSecret: `${profile}/held-client-secret`,
});
