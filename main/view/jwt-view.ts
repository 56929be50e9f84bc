import type { JwtEntry, JwtView } from '../../preload/jwt-vocabulary';
import type { Jwt } from '../oauth/jwt';

/** What a value of a JWT may be at most, in characters. */
const longest = 300;
/** How many entries are shown, of header and claims each. */
const most = 50;

/** What the registered names mean (RFC 7515 §4.1, RFC 7519 §4.1, RFC 8693 §4, RFC 9068 §2.2). */
const meanings: Readonly<Record<string, string>> = {
  alg: 'How it is signed',
  typ: 'What it is',
  kid: 'The key it is signed with',
  iss: 'Who issued it',
  aud: 'Whom it is meant for',
  sub: 'Whom it speaks for',
  exp: 'When it ends',
  nbf: 'Not valid before',
  iat: 'When it was issued',
  auth_time: 'When the user signed in',
  jti: 'Its own number',
  scope: 'What it may do',
  scp: 'What it may do',
  client_id: 'The client it was given to',
  azp: 'The client it was given to',
};

/** NumericDates (RFC 7519 §2): seconds since 1970. */
const dates: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time']);

/** Header and claims for a person; no value that is a JWT itself is among them. */
export const jwtView = ({ header, claims }: Jwt): JwtView => ({
  header: entries(header),
  claims: entries(claims),
});

const entries = (values: Readonly<Record<string, unknown>>): readonly JwtEntry[] =>
  Object.entries(values)
    .slice(0, most)

    .map(([name, value]) => ({
      name: shortened(name),
      meaning: Object.hasOwn(meanings, name) ? (meanings[name] ?? null) : null,
      value: textOf(value),
      at: dates.has(name) ? momentOf(value) : null,
    }));

/** Some servers put a JWT into another, the user's elsewhere for one; base64url of `{"` begins so. */
const tokenInside = /eyJ[\w-]+\.[\w-]*\./;

function textOf(value: unknown): string {
  const text = isWords(value) ? [value].flat().join(', ') : JSON.stringify(value);
  return tokenInside.test(text) ? '(a token of its own, not shown)' : shortened(text);
}

/** A text, or several as in `aud` (RFC 7519 §4.1.3). */
const isWords = (value: unknown): value is string | readonly string[] =>
  [value].flat().every((part) => typeof part === 'string');

const shortened = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);

function momentOf(value: unknown): number | null {
  const moment = typeof value === 'number' ? value * 1000 : Number.NaN;
  return Number.isNaN(new Date(moment).getTime()) ? null : moment;
}
