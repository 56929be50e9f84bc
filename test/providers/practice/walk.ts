import { createPractice } from '../../../main/providers/practice/practice';
import type { PracticeLedger } from '../../../main/providers/practice/ledger';
import { digest } from '../../../main/providers/practice/digest';

export const origin = 'http://127.0.0.1:40123';
export const redirectUri = 'http://127.0.0.1:8888/callback';
export const verifier = 'a-verifier-of-the-client-that-is-long-enough-for-7636';
/** In every random text that Practice makes in these tests. */
export const canary = 'CANARY';

export type Fields = Readonly<Record<string, string>>;

/** A ledger that keeps JSON text, as a file does. */
export function createMemoryLedger() {
  const kept = { text: '' };
  return {
    read: (): unknown => (kept.text === '' ? undefined : JSON.parse(kept.text)),
    write(record) {
      kept.text = JSON.stringify(record);
    },
    kept,
  } satisfies PracticeLedger & { kept: { text: string } };
}

/** A Practice on its own clock, with a browser and a client that walk through it. */
export function createWalk(ledger = createMemoryLedger(), clock = createHandClock()) {
  const counter = { made: 0 };
  const random = (bytes: number) => {
    counter.made += 1;
    return `${canary}${counter.made}-${clock.now()}`.padEnd(Math.ceil((bytes * 4) / 3), '_');
  };
  const practice = createPractice({ clock, random, ledger });

  const send = (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('host')) headers.set('host', new URL(origin).host);
    return practice.handle(new Request(new URL(path, origin), { ...init, headers }));
  };
  const post = (path: string, fields: Fields, headers: Fields = {}) =>
    send(path, { method: 'POST', headers, body: new URLSearchParams(fields) });

  return { practice, clock, ledger, send, post, ...createSteps(send, post) };
}

export type Walk = ReturnType<typeof createWalk>;
type Send = (path: string, init?: RequestInit) => Promise<Response>;
type Post = (path: string, fields: Fields, headers?: Fields) => Promise<Response>;

function createSteps(send: Send, post: Post) {
  const ask = async (fields: Fields = {}) => send(`/authorize?${new URLSearchParams(await request(fields))}`);
  const open = async (fields: Fields = {}) => readTransaction(await (await ask(fields)).text());

  async function decide(fields: Fields = {}, asked: Fields = {}): Promise<URL> {
    const answer = await post('/authorize', { ...approval, transaction: await open(asked), ...fields });
    return new URL(answer.headers.get('location') ?? 'about:blank');
  }
  const approve = async (fields: Fields = {}, asked: Fields = {}) =>
    (await decide(fields, asked)).searchParams.get('code') ?? '';
  const exchange = (code: string, fields: Fields = {}, headers: Fields = {}) =>
    post('/token', { ...exchangeFields, code, ...fields }, headers);
  const signIn = async (fields: Fields = {}): Promise<Tokens> =>
    readTokens(await exchange(await approve(fields)));
  const renew = (refresh_token: string, fields: Fields = {}) =>
    post('/token', { grant_type: 'refresh_token', client_id: 'token-tray', refresh_token, ...fields });
  const me = (token: string) => send('/v1/me', { headers: { authorization: `Bearer ${token}` } });

  return { ask, open, decide, approve, exchange, signIn, renew, me };
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string | undefined;
  readonly expires_in: number;
  readonly scope: string;
}

/** The tokens of an answer, which must be one. */
export async function readTokens(answer: Response): Promise<Tokens> {
  const { access_token, refresh_token, expires_in, scope } = await answer.json();
  if (answer.status !== 200) throw new Error(`No tokens: ${answer.status}`);
  return { access_token, refresh_token, expires_in, scope };
}

/** The status and the OAuth error of an answer. */
export async function readError(answer: Response): Promise<string> {
  const { error } = await answer.json();
  return `${answer.status} ${error}`;
}

/** What a well-made authorization request says; an empty field counts as absent. */
export async function request(fields: Fields = {}): Promise<Fields> {
  return {
    client_id: 'token-tray',
    redirect_uri: redirectUri,
    response_type: 'code',
    code_challenge: await digest(verifier),
    code_challenge_method: 'S256',
    scope: 'profile playlist-read',
    state: 'the-state',
    ...fields,
  };
}

const approval: Fields = {
  decision: 'approve',
  person: 'ada',
  life: '3600',
  'grant:profile': 'on',
  'grant:playlist-read': 'on',
};

const exchangeFields: Fields = {
  grant_type: 'authorization_code',
  client_id: 'token-tray',
  redirect_uri: redirectUri,
  code_verifier: verifier,
};

/** A clock that moves when it is told to. */
export function createHandClock() {
  const time = { now: Date.UTC(2026, 10, 23) };
  return {
    now: () => time.now,
    pass(seconds: number) {
      time.now += seconds * 1000;
    },
  };
}

function readTransaction(page: string): string {
  return /name="transaction" value="([^"]+)"/.exec(page)?.[1] ?? 'no transaction';
}
