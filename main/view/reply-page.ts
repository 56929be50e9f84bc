import { htmlPage } from './page/document';
import { html, type Markup } from './page/html';
import { mark } from './page/mark';
import { relayScript } from './relay-script';
import { type ReplyCard, type ReplyResult, refusalCard, relayCard, resultCard } from './reply-card';
import { replyStyle } from './reply-look';

/** An HTTP response, whole. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The page with the outcome. @param nonce fresh for each page; it lets the page's one style in (CSP). */
export function replyPage(result: ReplyResult, nonce: string): Reply {
  return page(200, resultCard(result), nonce);
}

/** The page for a request that is not the answer waited for. The headers name the methods that a 405 has to name. */
export function refusalPage(refusal: { status: number; words: string }, nonce: string): Reply {
  const reply = page(refusal.status, refusalCard(refusal.words), nonce);
  return refusal.status === 405 ? { ...reply, headers: { ...reply.headers, Allow: 'GET' } } : reply;
}

/** The page that an answer in a fragment comes to, which alone can hand it over (RFC 6749 §4.2.2). */
export function relayPage(nonce: string): Reply {
  return page(200, relayCard, nonce, relayScript);
}

/** Tells the relay page where to go on. */
export function relayedReply(path: string): Reply {
  return {
    status: 200,
    headers: { ...everyHeader, 'Content-Type': 'text/plain; charset=utf-8' },
    body: path,
  };
}

/** Sends the browser on to the result, so that code and state leave address bar and history (RFC 9110 §15.4.4). */
export function onwardReply(path: string): Reply {
  return { status: 303, headers: { ...everyHeader, Location: path }, body: '' };
}

function page(status: number, card: ReplyCard, nonce: string, script = ''): Reply {
  const scripts = script === '' ? '' : `script-src 'nonce-${nonce}'; connect-src 'self'; `;
  const policy = `default-src 'none'; ${scripts}style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const headers = {
    ...everyHeader,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
  };
  return { status, headers, body: markup(card, nonce, script) };
}

const everyHeader = {
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  Connection: 'close',
};

function markup(card: ReplyCard, nonce: string, script: string): string {
  const body = html`<main class="${card.tone}">
      ${mark(card.token)}
      <div><span class="pill">${card.label}</span></div>
      <h1>${card.title}</h1>
      ${card.words.map((text) => html`<p dir="auto">${text}</p>`)} ${factList(card.facts)}
      <footer>Token Tray, on this computer</footer>
    </main>
    ${scriptOf(script, nonce)}`;
  return htmlPage({ title: `${card.title} – Token Tray`, look: replyStyle, nonce, body });
}

function factList(facts: ReplyCard['facts']): readonly Markup[] {
  if (facts.length === 0) return [];
  const rows = facts.map(
    ([name, value]) =>
      html`<div>
        <dt>${name}</dt>
        <dd dir="auto">${value}</dd>
      </div>`,
  );
  return [html`<dl>${rows}</dl>`];
}

/** The page's one script, which is ours. */
function scriptOf(script: string, nonce: string): readonly Markup[] {
  if (script === '') return [];
  const code = { markup: script };
  // The formatter would take the code for an expression, and end it once more.
  // oxfmt-ignore
  return [html`<script nonce="${nonce}">${code}</script>`];
}
