import { needsSecret } from '../profiles/secrets/keep-secrets';
import type { LiveProfile } from '../profiles/live-profile';
import { asSignedIn } from '../profiles/terms';

/** All that goes with a profile when it is deleted, in words. */
export function deletionWords({ profile, provider, session }: LiveProfile): string {
  const secrets = [
    ...(session.state.kind === 'signed-out' ? [] : ['its tokens']),
    ...(needsSecret(profile) || needsSecret(asSignedIn(profile)) ? ['its client secret'] : []),
  ];
  const kept =
    secrets.length === 0
      ? 'It has no tokens and no secret.'
      : `${capital(secrets.join(' and '))} ${secrets[0] === 'its tokens' ? 'are' : 'is'} deleted.`;
  const there = provider.dashboard === null ? '' : ` What you registered at ${provider.name} stays there.`;
  const too = secrets.length === 0 ? '' : ' too';
  return `${kept} Its client ID, scopes, port and history are deleted${too}.${there}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
