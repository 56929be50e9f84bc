import type { CustomProvider } from '../../../preload/form-vocabulary';
import { addressProblem, issuerProblem } from './addresses';
import { readParameters } from './parameters';

/**
 * What is wrong with a provider as it was typed, by field and in words; what is out of use is not looked at.
 * @param opensPage whether the grant has a sign-in page; without one no authorization endpoint is needed
 */
export function customProblems(
  custom: CustomProvider,
  opensPage: boolean,
): Readonly<Record<string, string | null>> {
  const parameters = readParameters(custom.parameters).problem;
  if (custom.source === 'issuer') return { issuer: issuerProblem(custom.issuer), parameters };
  return {
    authorization: opensPage
      ? required(custom.authorization, 'authorization')
      : optional(custom.authorization),
    token: required(custom.token, 'token'),
    revocation: optional(custom.revocation),
    userinfo: optional(custom.userinfo),
    parameters,
  };
}

const required = (typed: string, name: string): string | null =>
  typed.trim() === '' ? `Type the ${name} endpoint.` : addressProblem(typed);

const optional = (typed: string): string | null => (typed.trim() === '' ? null : addressProblem(typed));

/** A scope by RFC 6749 §3.3: visible ASCII but quotation mark and backslash. */
const scopeText = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** What is wrong with scopes that were typed, in words; null when they can be asked for. */
export function scopesProblem(scopes: readonly string[]): string | null {
  const odd = scopes.find((scope) => !scopeText.test(scope));
  if (odd !== undefined) return 'A scope has only plain letters, digits and signs; no quotation marks.';
  if (scopes.some((scope) => scope.length > 200)) return 'A scope has at most 200 characters.';
  return scopes.length > 200 ? 'No more than 200 scopes can be asked for.' : null;
}
