import { answer } from '../answers';
import { html } from './html';
import type { Markup } from './html';
import { look } from './look';
import { mark } from './mark';

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
  const style = { markup: look };
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <style nonce="${nonce}">
          ${style}
        </style>
      </head>
      <body>
        <main class="card">
          <div class="server">
            ${mark}
            <div>
              <b>Practice</b>
              <small>Runs on this computer, inside Token Tray</small>
            </div>
          </div>
          ${body}
        </main>
      </body>
    </html>`;
  return answer(status, page.markup, {
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
