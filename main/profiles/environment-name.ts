import type { Provider } from '../providers/provider';

/** A name that every shell, and PowerShell, takes as it is (POSIX.1-2017 §8.1). */
const wellFormed = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** The environment variable that a copied token is put in where the user has chosen none: "PRACTICE_TOKEN". */
export const usualEnvironmentName = ({ id }: Pick<Provider, 'id'>): string => `${id.toUpperCase()}_TOKEN`;

/** What is wrong with the name of an environment variable, in words; null where nothing is. */
export function environmentNameProblem(name: string): string | null {
  if (name.length > 100) return 'A name has at most 100 characters.';
  if (wellFormed.test(name)) return null;
  return /^\d/.test(name)
    ? 'A name begins with a letter or an underscore.'
    : 'Use only the letters A–Z and a–z, digits and underscores, such as API_TOKEN.';
}
