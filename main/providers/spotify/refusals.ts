import type { KnownRefusal } from '../known-refusal';

/** The token is issued all the same in each of these cases: only the first call tells. */
export const spotifyRefusals: readonly KnownRefusal[] = [
  {
    status: 403,
    says: /premium/i,
    reason: 'The owner of this Spotify app has no Premium, which Spotify asks of every app’s owner.',
    next: 'The owner has to renew Premium; after that it can take a few hours until calls work again.',
    atDashboard: false,
  },
  {
    status: 403,
    says: /not (be )?registered|developer dashboard/i,
    reason: 'This account is not on the list of the Spotify app’s users.',
    next: 'An app in development mode admits five users: add this account in the dashboard under User Management.',
    atDashboard: true,
  },
  {
    status: 429,
    says: /QUOTA_EXCEEDED/,
    reason: 'The quota of your Spotify developer account is used up.',
    next: 'All client IDs of that account draw on it together: make fewer calls until it is filled again.',
    atDashboard: false,
  },
];
