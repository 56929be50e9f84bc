/** The initials of a profile's name: "Spotify · listening history" is LH, because what follows the dot tells it apart. */
function initials(name: string): string {
  const words = (name.split('·').at(-1) ?? name).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const letters = words.slice(0, 2).map((word) => [...word][0] ?? '');
  return letters.join('').toLocaleUpperCase();
}

interface AvatarProps {
  readonly name: string;
  /** The account's picture; null for the initials of the name. */
  readonly picture: string | null;
}

/** A profile's face. */
export function Avatar({ name, picture }: AvatarProps) {
  if (picture !== null) return <img className="avatar" src={picture} alt="" draggable={false} />;
  return (
    <span className="avatar" aria-hidden="true">
      {initials(name)}
    </span>
  );
}
