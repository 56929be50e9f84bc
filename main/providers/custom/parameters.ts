import type { ExtraParameters } from '../../oauth/extra-parameters';
import type { CustomProvider } from '../../../preload/form-vocabulary';

/** Parameters that the protocol itself sets, or that would change how the answer comes back (RFC 6749, 7523, 7636, 9101). */
const ownParameters: ReadonlySet<string> = new Set([
  'response_type',
  'response_mode',
  'client_id',
  'client_secret',
  'client_assertion',
  'client_assertion_type',
  'grant_type',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
]);

/** A token may be for several resources (RFC 8707 §2); any other parameter is sent once (RFC 6749 §3.1). */
const repeatable = 'resource';

/** Extra parameters, written one `name=value` per line. */
export interface Parameters {
  readonly values: ExtraParameters;
  /** What is wrong with the lines, in words; null when all are in order. */
  readonly problem: string | null;
}

/** Reads the lines; empty ones are left out, and so is what stands in the way of the protocol. */
export function readParameters(text: string): Parameters {
  const values = new Map<string, readonly string[]>();
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name, value] = halves(line);
    const problem = lineProblem(name, value, values);
    if (problem === null) values.set(name, [...(values.get(name) ?? []), value]);
    else problems.push(`Line ${index + 1}: ${problem}`);
  }
  return {
    values: Object.fromEntries(values),
    problem: problems.length === 0 ? null : problems.join(' '),
  };
}

/** What a client's own token request carries besides (RFC 6749 §4.4.2, §8.2), such as Auth0's `audience`. */
export const clientParameters = (custom: CustomProvider | undefined): ExtraParameters =>
  readParameters(custom?.parameters ?? '').values;

function halves(line: string): readonly [name: string, value: string] {
  const at = line.indexOf('=');
  return at === -1 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

function lineProblem(
  name: string,
  value: string,
  before: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (name === '' || value === '') return 'write it as name=value.';
  if (!/^[\w.:[\]-]+$/.test(name)) return `a parameter name cannot contain spaces, “&” or “?”.`;
  if (ownParameters.has(name)) return `Token Tray sets ${name} itself.`;
  if (name === repeatable && !before.get(name)?.includes(value)) return null;
  return before.has(name) ? `${name} is there already.` : null;
}
