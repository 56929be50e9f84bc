/** Parameters that the protocol itself sets, or that would change how the answer comes back (RFC 6749, 7636, 9101). */
const ownParameters: ReadonlySet<string> = new Set([
  'response_type',
  'response_mode',
  'client_id',
  'redirect_uri',
  'scope',
  'state',
  'code_challenge',
  'code_challenge_method',
  'request',
  'request_uri',
]);

/** Extra parameters of the authorization request, written one `name=value` per line. */
export interface Parameters {
  readonly values: Readonly<Record<string, string>>;
  /** What is wrong with the lines, in words; null when all are in order. */
  readonly problem: string | null;
}

/** Reads the lines; empty ones are left out, and so is what stands in the way of the protocol. */
export function readParameters(text: string): Parameters {
  const values = new Map<string, string>();
  const problems: string[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [name, value] = halves(line);
    const problem = lineProblem(name, value, values);
    if (problem === null) values.set(name, value);
    else problems.push(`Line ${index + 1}: ${problem}`);
  }
  return {
    values: Object.fromEntries(values),
    problem: problems.length === 0 ? null : problems.join(' '),
  };
}

function halves(line: string): readonly [name: string, value: string] {
  const at = line.indexOf('=');
  return at === -1 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
}

function lineProblem(name: string, value: string, before: ReadonlyMap<string, string>): string | null {
  if (name === '' || value === '') return 'write it as name=value.';
  if (!/^[\w.:[\]-]+$/.test(name)) return `a parameter name cannot contain spaces, “&” or “?”.`;
  if (ownParameters.has(name)) return `Token Tray sets ${name} itself.`;
  return before.has(name) ? `${name} is there already.` : null;
}
