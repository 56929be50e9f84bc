import { answer } from '../answers';
import { htmlPage } from '../../../view/page/document';
import { html, type Markup } from '../../../view/page/html';
import { mark } from '../../../view/page/mark';
import { look } from './look';

/** A page of Practice. */
export interface PracticePage {
  readonly status: number;
  readonly title: string;
  readonly body: Markup;
  /** Fresh for each answer; it lets the page's own style in and nothing else. */
  readonly nonce: string;
  /** The sources of CSP `form-action`. */
  readonly formAction: string;
}

/**
 * Answers with a page: no script, no image, no frame, its style by nonce. Its form posts to its own origin, and
 * the referrer policy must let `Origin` name that origin: under `no-referrer` the browser says `null`.
 */
export function answerPage({ status, title, body, nonce, formAction }: PracticePage): Response {
  const main = html`<main class="card">
    <div class="server">
      ${mark('bar')}
      <div>
        <b>Practice</b>
        <small>Runs on this computer, inside Token Tray</small>
      </div>
    </div>
    ${body}
  </main>`;
  return answer(status, htmlPage({ title, look, nonce, body: main }), {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': writePolicy(nonce, formAction),
    'referrer-policy': 'same-origin',
  });
}

function writePolicy(nonce: string, formAction: string): string {
  return [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    `form-action ${formAction}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}
