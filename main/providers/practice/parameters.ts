import { readText } from '../../oauth/bounded-body';

/** The parameters of a request, as RFC 6749 §3.1 reads them. */
export interface Parameters {
  /** One value by name; a parameter without a value counts as absent, a repeated one is not here. */
  readonly values: ReadonlyMap<string, string>;
  /** The names that came more than once, which the RFC forbids. */
  readonly repeated: ReadonlySet<string>;
}

/** A form that was read, or why it was not and with which HTTP status to say so. */
export type FormReading =
  | { readonly kind: 'form'; readonly parameters: Parameters }
  | { readonly kind: 'refused'; readonly status: 400 | 413; readonly words: string };

const formType = 'application/x-www-form-urlencoded';
const bodyLimit = 8 * 1024;

/** Sorts decoded parameters into single and repeated ones. */
export function readParameters(search: URLSearchParams): Parameters {
  const values = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [name, value] of search) {
    if (values.has(name)) repeated.add(name);
    values.set(name, value);
  }
  for (const [name, value] of values) {
    if (value === '' || repeated.has(name)) values.delete(name);
  }
  return { values, repeated };
}

/** Reads a form body of at most 8 KiB. */
export async function readForm(request: Request): Promise<FormReading> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== formType) return { kind: 'refused', status: 400, words: `The body must be ${formType}.` };
  const body = await readText(request, bodyLimit);
  if (body === null) return { kind: 'refused', status: 413, words: 'The body is longer than 8 KiB.' };
  return { kind: 'form', parameters: readParameters(new URLSearchParams(body)) };
}
