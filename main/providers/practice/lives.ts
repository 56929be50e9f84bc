/** How long access tokens live, as the consent page offers it. */
export interface TokenLife {
  readonly seconds: number;
  readonly words: string;
}

/** The lives on offer, the first one chosen at first. */
export const tokenLives: readonly TokenLife[] = [
  { seconds: 3600, words: '1 hour' },
  { seconds: 300, words: '5 minutes' },
  { seconds: 60, words: '1 minute' },
  { seconds: 20, words: '20 seconds – watch it renew' },
];

/** The life whose seconds are written so, or undefined. */
export function findLife(seconds: string | undefined): TokenLife | undefined {
  return tokenLives.find((life) => String(life.seconds) === seconds);
}
