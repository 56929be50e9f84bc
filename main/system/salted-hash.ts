import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Remembers a text without keeping it: what is returned tells whether another text is the same, by its SHA-256 with
 * a salt of its own.
 */
export function matchBySaltedHash(text: string): (other: string) => boolean {
  const salt = randomBytes(32);
  const hash = digest(salt, text);
  return (other) => timingSafeEqual(hash, digest(salt, other));
}

const digest = (salt: Buffer, text: string): Buffer =>
  createHash('sha256').update(salt).update(text).digest();
