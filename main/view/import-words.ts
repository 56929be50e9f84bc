import type { Added } from '../profiles/carry/add-profiles';
import type { TokenReading } from '../profiles/carry/read-import';

/** How many profiles: "1 profile", "3 profiles". */
export const profilesInWords = (count: number): string => (count === 1 ? '1 profile' : `${count} profiles`);

/** What became of a file of profiles; null where nothing was added. */
export function addedWords({ names }: Added): string | null {
  if (names.length === 0) return null;
  const shown = names.length <= 3 ? `: ${names.map((name) => `“${name}”`).join(', ')}` : '';
  return `${profilesInWords(names.length)} added${shown}. Sign in to get a token.`;
}

/** What to know before a profile is saved for the sign-in of another program. */
export function tokenNotes(
  { provider, program, found }: TokenReading,
  file: string,
  authorizedAtKnown: boolean,
): readonly string[] {
  const ends = provider.signInEndsAt(found.authorizedAt ?? 0) !== null;
  return [
    `The refresh token that ${program} kept waits in Token Tray. It works only with the client it was made for: type that client’s ID and its secret; if it has none, choose “With PKCE”.`,
    ...(ends && !authorizedAtKnown
      ? [
          `The file does not tell when you signed in, so it is not known when ${provider.name} ends the sign-in.`,
        ]
      : []),
    `${file} still holds the token. Once it works here, you may want to delete the file.`,
  ];
}
