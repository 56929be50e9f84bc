import type { ScopeView } from '../../../preload/form-vocabulary';

/** The scopes of Practice. Only `profile` has anything behind it; the others are there to be granted or left out. */
export const practiceScopes: readonly ScopeView[] = [
  {
    scope: 'profile',
    group: 'Account',
    title: 'Read your name',
    description: 'The name that /v1/me answers with.',
  },
  {
    scope: 'playlist-read',
    group: 'Playlists',
    title: 'Read your playlists',
    description: 'For demonstration: Practice keeps no playlists.',
  },
  {
    scope: 'playlist-modify',
    group: 'Playlists',
    title: 'Change your playlists',
    description: 'For demonstration: there is nothing to change.',
  },
  {
    scope: 'playback-control',
    group: 'Playback',
    title: 'Control playback',
    description: 'For demonstration: nothing plays here.',
  },
];

/** What is asked for when a request names no scope (RFC 6749 §3.3). */
export const defaultScopes: readonly string[] = ['profile'];

/** Whether Practice has every one of these. */
export const knowsScopes = (scopes: readonly string[]): boolean =>
  scopes.every((asked) => practiceScopes.some(({ scope }) => scope === asked));

/** Splits a `scope` parameter at its spaces, each scope once, in the order given (RFC 6749 §3.3). */
export function splitScopes(scope: string): readonly string[] {
  return [...new Set(scope.split(' ').filter((part) => part !== ''))];
}
