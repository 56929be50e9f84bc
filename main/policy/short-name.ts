/** This many characters of a name fit a tooltip (127 on Windows), a notification's title and a menu beside their words. */
const longest = 40;

/** A name that a person chose, for where there is one line for it and more. */
export function shortName(name: string): string {
  const characters = [...name];
  return characters.length <= longest
    ? name
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
