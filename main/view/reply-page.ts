import { relayScript } from './relay-script';
import { type ReplyCard, type ReplyResult, refusalCard, relayCard, resultCard } from './reply-card';
import { markSvg, replyStyle } from './reply-look';

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
  const words = card.words.map((text) => `<p dir="auto">${escape(text)}</p>`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escape(card.title)} – Token Tray</title>
<style nonce="${escape(nonce)}">${replyStyle}</style>
</head>
<body>
<main class="${card.tone}">
${markSvg(card.token)}
<div><span class="pill">${escape(card.label)}</span></div>
<h1>${escape(card.title)}</h1>
${words.join('\n')}
${factList(card.facts)}
<footer>Token Tray, on this computer</footer>
</main>${
    script === ''
      ? ''
      : `
<script nonce="${escape(nonce)}">${script}</script>`
  }
</body>
</html>
`;
}

function factList(facts: ReplyCard['facts']): string {
  if (facts.length === 0) return '';
  const rows = facts.map(
    ([name, value]) => `<div><dt>${escape(name)}</dt><dd dir="auto">${escape(value)}</dd></div>`,
  );
  return `<dl>${rows.join('')}</dl>`;
}

/** Everything that is text goes through here, our own as well: then nothing has to be told apart. */
function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
