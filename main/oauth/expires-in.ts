const tenYears = 10 * 365 * 24 * 60 * 60;

/**
 * Reads `expires_in` (RFC 6749 §5.1) as servers really send it: a number, or a number as text.
 * @returns whole seconds from 1 to ten years; null when it is missing or makes no sense.
 */
export function readExpiresIn(value: unknown): number | null {
  const seconds = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof seconds !== 'number' || !Number.isFinite(seconds)) return null;
  const whole = Math.floor(seconds);
  return whole >= 1 && whole <= tenYears ? whole : null;
}
