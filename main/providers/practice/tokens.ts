import { digest } from './digest';

/** A fresh secret: its text for the client, its hash for the ledger. */
export interface Minted {
  readonly text: string;
  readonly hash: string;
}

/** A presented refresh token, by its hashes. */
export interface PresentedRefresh {
  readonly family: Minted;
  readonly hash: string;
}

/**
 * Makes tokens. A refresh token is `<family>.<generation>`: an old one still names its family, so its reuse is seen
 * without a list of every token that ever was (RFC 9700 §4.14.2).
 */
export interface Mint {
  access(): Promise<Minted>;
  family(): Promise<Minted>;
  refresh(family: Minted): Promise<Minted>;
}

/** Makes tokens from `random`, which returns that many random bytes in base64url. */
export function createMint(random: (bytes: number) => string): Mint {
  const mint = async (text: string): Promise<Minted> => ({ text, hash: await digest(text) });
  return {
    access: () => mint(random(32)),
    family: () => mint(random(16)),
    refresh: (family) => mint(`${family.text}.${random(32)}`),
  };
}

/** Reads a refresh token that a client presents; one of no known shape has a family that nobody knows. */
export async function readRefresh(text: string): Promise<PresentedRefresh> {
  const family = text.split('.', 1)[0] ?? '';
  return { family: { text: family, hash: await digest(family) }, hash: await digest(text) };
}
