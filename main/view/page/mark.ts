import { html, type Markup } from './html';

/** What the token of the mark shows: there is one, there is none, or something needs attention. */
export type MarkToken = 'filled' | 'hollow' | 'bar';

/** The mark of assets/mark.svg as inline SVG; like the tray icon, its token alone tells the state. */
export const mark = (token: MarkToken): Markup =>
  html`<svg
    class="mark"
    viewBox="0 0 64 64"
    fill="none"
    stroke="currentColor"
    stroke-width="3.25"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${tokens[token]}
    <path d="M8 39h13l3.5 6.5h15L43 39h13v9a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8z" />
  </svg>`;

const tokens: Readonly<Record<MarkToken, Markup>> = {
  filled: html`<circle cx="32" cy="18" r="10.5" fill="currentColor" />`,
  hollow: html`<circle cx="32" cy="18" r="10.5" />`,
  bar: html`<circle cx="32" cy="18" r="10.5" /> <path d="M32 14v8" />`,
};
