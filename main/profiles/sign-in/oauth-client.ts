import type { OAuthClient } from '../../oauth/client';
import type { SignInFailure } from './attempt';
import { grantRules } from '../grant-rules';
import type { Profile } from '../profile';

/**
 * The client that a profile signs in as, or why it cannot.
 * @param clientSecret the one that is known; null when there is none, or none could be read
 * @param isReadable whether the profile's keychain entries could be read
 */
export function oauthClientOf(
  { clientId, grant, custom }: Profile,
  clientSecret: string | null,
  isReadable: boolean,
): OAuthClient | SignInFailure {
  if (!grantRules[grant].needsSecret) return { clientId, clientSecret: null };
  const authentication = custom && { authentication: custom.clientAuthentication };
  if (clientSecret !== null) return { clientId, clientSecret, ...authentication };
  if (!isReadable) {
    return {
      reason: 'The client secret is in a keychain that cannot be read.',
      next: 'Sign in again once it answers.',
    };
  }
  return { reason: 'This profile has no client secret.', next: 'Type it with Edit profile.' };
}
