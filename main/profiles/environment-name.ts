import type { Profile } from './profile';

/** A name that every shell, and PowerShell, takes as it is (POSIX.1-2017 §8.1). */
const wellFormed = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * The environment variable that a copied token is put in where the user has chosen none: "PRACTICE_TOKEN"; where the
 * provider is none of those built in, the profile's name tells it from others: "AUTH_EXAMPLE_COM_TOKEN".
 */
export const usualEnvironmentName = ({ provider, name }: Pick<Profile, 'provider' | 'name'>): string =>
  provider === 'custom' ? fromName(name) : `${provider.toUpperCase()}_TOKEN`;

function fromName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toUpperCase();
  const words =
    plain
      .match(/[A-Z0-9]+/g)
      ?.join('_')
      .slice(0, 90) ?? 'CUSTOM';
  const whole = /(^|_)TOKEN$/.test(words) ? words : `${words}_TOKEN`;
  return /^\d/.test(whole) ? `_${whole}` : whole;
}

/** What is wrong with the name of an environment variable, in words; null where nothing is. */
export function environmentNameProblem(name: string): string | null {
  if (name.length > 100) return 'A name has at most 100 characters.';
  if (wellFormed.test(name)) return null;
  return /^\d/.test(name)
    ? 'A name begins with a letter or an underscore.'
    : 'Use only the letters A–Z and a–z, digits and underscores, such as API_TOKEN.';
}
