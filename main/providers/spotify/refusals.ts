import type { KnownRefusal } from '../known-refusal';

/** The owner's Premium has lapsed: the app stops until it is renewed. */
export const premiumLapsed: KnownRefusal = {
  status: 403,
  says: /premium/i,
  reason:
    'The owner of this Spotify app has no Premium subscription, which Spotify requires of every app’s owner.',
  next: 'The owner has to renew Premium; after that it can take a few hours until calls work again.',
  atDashboard: false,
};

/** The account is none of the five that an app in development mode admits. */
export const notOnTheList: KnownRefusal = {
  status: 403,
  says: /not (be )?registered|developer dashboard/i,
  reason: 'This account is not on the list of the Spotify app’s users.',
  next: 'An app in development mode admits five users: add this account in the dashboard under User Management.',
  atDashboard: true,
};

/** The quota that all client IDs of a developer account share is used up. */
export const quotaExceeded: KnownRefusal = {
  status: 429,
  says: /QUOTA_EXCEEDED/,
  reason: 'The quota of your Spotify developer account is used up.',
  next: 'All client IDs of that account draw on it together: make fewer calls until it resets.',
  atDashboard: false,
};

/** In each of these cases the token is issued; only the first call with it fails. */
export const spotifyRefusals: readonly KnownRefusal[] = [premiumLapsed, notOnTheList, quotaExceeded];
