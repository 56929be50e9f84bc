/** What the user is to be told of the app itself, until dismissed. */
export interface Notices {
  readonly all: () => readonly string[];
  readonly add: (words: string) => void;
  readonly dismiss: () => void;
}

/** Builds them; there are none at first. */
export function createNotices(): Notices {
  let notices: readonly string[] = [];
  return {
    all: () => notices,
    // Several files may have the same to say.
    add: (words) => void (notices = [...new Set([...notices, words])]),
    dismiss: () => void (notices = []),
  };
}
