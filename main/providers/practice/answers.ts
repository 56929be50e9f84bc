/** What makes a request fail, in the terms of RFC 6749 §4.1.2.1 and §5.2. */
export interface OAuthProblem {
  readonly error:
    | 'access_denied'
    | 'invalid_client'
    | 'invalid_grant'
    | 'invalid_request'
    | 'invalid_scope'
    | 'unauthorized_client'
    | 'unsupported_grant_type'
    | 'unsupported_response_type';
  /** The `error_description`: ASCII, without double quotes and backslashes. */
  readonly words: string;
}

type Headers = Readonly<Record<string, string>>;

const everywhere: Headers = {
  'cache-control': 'no-store',
  pragma: 'no-cache',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Answers with JSON. */
export function answerJson(status: number, body: object, headers: Headers = {}): Response {
  return answer(status, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
}

/** Answers with one line of plain text. */
export function answerText(status: number, words: string, headers: Headers = {}): Response {
  return answer(status, `${words}\n`, { 'content-type': 'text/plain; charset=utf-8', ...headers });
}

/** Answers with any body, the protective headers included; the given headers win over them. */
export function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  headers: Headers = {},
): Response {
  return new Response(body, { status, headers: { ...everywhere, ...headers } });
}

/** Answers as the token and revocation endpoints fail: 400 unless another status is due (RFC 6749 §5.2). */
export function answerProblem(problem: OAuthProblem, status = 400, headers: Headers = {}): Response {
  return answerJson(status, { error: problem.error, error_description: problem.words }, headers);
}

/** Sends the browser back to the client. 303, so that the form is never posted on (RFC 9700 §4.12). */
export function answerRedirect(
  redirectUri: string,
  mark: '?' | '#',
  parameters: Readonly<Record<string, string>>,
): Response {
  return answer(303, null, { location: `${redirectUri}${mark}${new URLSearchParams(parameters)}` });
}
