import { expect, test } from 'vitest';
import { writeProfilesFile } from '../../../main/profiles/carry/profiles-file';
import { readImport } from '../../../main/profiles/carry/read-import';
import { profile } from '../../../main/profiles/profile';
import { spotify } from '../../../main/providers/spotify/spotify';
import { createProfile } from '../../fakes/profile';
import { cases, createMutation, print } from '../../fakes/mutation';

const canary = 'CANARY-refresh-4Gk2';
const exported = writeProfilesFile([createProfile({ name: 'One' })]);
/** As spotipy and @spotifly/auth-token write them. */
const tokenFiles: readonly Readonly<Record<string, unknown>>[] = [
  {
    access_token: 'a',
    token_type: 'Bearer',
    expires_in: 3600,
    refresh_token: canary,
    scope: 'a b',
    expires_at: 1,
  },
  { accessToken: 'a', refreshToken: canary, accessTokenExpirationTimestampMs: 1, isAnonymous: false },
];

test('seed 17: no file makes an import throw, is half a profile, or is quoted in the words of a refusal', () => {
  const { fields, text, oneOf, value } = createMutation(17);
  const texts = [
    () => exported,
    () => text(exported),
    () => print(fields(oneOf(tokenFiles))),
    () => text(print(oneOf(tokenFiles))),
    () =>
      print({ format: 'token-tray-profiles', version: 1, profiles: [value(3, ['name', 'grant', canary])] }),
    () => print(value(3, ['format', 'version', 'profiles', 'refresh_token', canary])),
  ];
  const whole = profile.omit({ id: true, account: true, authorizedAt: true });
  const taken = { profiles: 0, token: 0, unreadable: 0 };
  const wrong: unknown[] = [];
  for (let at = 0; at < cases; at += 1) {
    const file = oneOf(texts)();
    const reading = readImport(file, [spotify]);
    taken[reading.kind] += 1;
    if (reading.kind === 'unreadable' && reading.words.includes('CANARY')) wrong.push(reading);
    if (reading.kind === 'token' && !/^[\x21-\x7e]+$/.test(reading.found.refreshToken)) wrong.push(reading);
    if (reading.kind === 'profiles' && !reading.entries.every((entry) => whole.safeParse(entry).success))
      wrong.push(reading);
  }
  expect(wrong).toEqual([]);
  expect(Math.min(...Object.values(taken))).toBeGreaterThan(100);
});
