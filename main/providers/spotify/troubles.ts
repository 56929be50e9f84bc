import type { Trouble } from '../../../preload/form-vocabulary';
import type { KnownRefusal } from '../known-refusal';
import { notOnTheList, premiumLapsed, quotaExceeded } from './refusals';

/** In the order in which one may meet them: on Spotify's page, then at the first call. */
export const spotifyTroubles: readonly Trouble[] = [
  {
    title: 'INVALID_CLIENT: Invalid redirect URI',
    words:
      'Or “redirect_uri: Not matching configuration”: the redirect URI of this profile is not registered exactly. Copy it from Edit profile, add it to the app’s redirect URIs in the dashboard, and save there. Spotify shows this on its own page and sends nothing back: cancel the sign-in and begin again.',
  },
  {
    title: 'INVALID_CLIENT: Invalid client',
    words:
      'Spotify knows no app of this client ID. Copy it again from the app’s page in the dashboard into Edit profile. Spotify shows this on its own page and sends nothing back: cancel the sign-in and begin again.',
  },
  trouble('403: Active premium subscription required', premiumLapsed),
  trouble('403: User not registered', notOnTheList),
  trouble('429: QUOTA_EXCEEDED', quotaExceeded),
];

function trouble(title: string, { reason, next }: KnownRefusal): Trouble {
  return { title, words: `${reason} ${next}` };
}
