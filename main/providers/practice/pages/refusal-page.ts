import { answerPage } from './document';
import { html, type Markup } from '../../../view/page/html';

/** What went wrong, and the text it is about, if any. */
export interface Refusal {
  readonly words: string;
  /** May come from anyone. */
  readonly detail: string | null;
}

/** Foreign text longer than this tells nothing more. */
const longest = 200;

/** Tells on a page what must not go back by redirect (RFC 6749 §4.1.2.1). */
export function answerRefusalPage({ words, detail }: Refusal, nonce: string): Response {
  const body = html`<h1>This sign-in cannot go on</h1>
    <p class="body">${words}</p>
    ${detail === null ? [] : showDetail(detail)}`;
  return answerPage({
    status: 400,
    title: 'Practice: this sign-in cannot go on',
    body,
    nonce,
    formAction: "'none'",
  });
}

function showDetail(detail: string): Markup {
  const shown = detail.length > longest ? `${detail.slice(0, longest)}…` : detail;
  return html`<p class="detail"><bdi>${shown}</bdi></p>`;
}
