import type { Profile } from '../../main/profiles/profile';
import { profileId } from './session';

/** A profile that was never signed in, with these fields instead. */
export const createProfile = (fields: Partial<Profile> = {}): Profile => ({
  id: profileId,
  provider: 'spotify',
  name: 'Listening',
  grant: 'code-pkce',
  clientId: '0123456789abcdef0123456789abcdef',
  scopes: ['user-read-email'],
  redirectPort: 8888,
  opener: 'window',
  account: null,
  authorizedAt: null,
  remindedDays: null,
  renewingSince: null,
  endedBecause: null,
  signedInWith: null,
  environmentName: null,
  ...fields,
});
