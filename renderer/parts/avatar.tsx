/** The initials of a profile's name: "Spotify · listening history" is LH, for what follows the dot tells it apart. */
export function initials(name: string): string {
  const words = (name.split('·').at(-1) ?? name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

/** A profile's face. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <span className="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
