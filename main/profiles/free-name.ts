/** The longest name of a profile, in characters. */
const longest = 200;

/** `name`, or the first of "Name 2", "Name 3", … that is not taken. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let number = 2; taken.includes(free); number += 1) {
    const suffix = ` ${number}`;
    free = `${name.slice(0, longest - suffix.length)}${suffix}`;
  }
  return free;
}
