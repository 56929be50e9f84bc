import { html } from './html';

/** The mark of Token Tray: a token above an open tray. */
export const mark = html`<svg
  class="mark"
  viewBox="0 0 64 64"
  fill="none"
  stroke="currentColor"
  stroke-width="4"
  stroke-linecap="round"
  stroke-linejoin="round"
  aria-hidden="true"
>
  <circle cx="32" cy="18" r="10.5" />
  <path d="M32 14v8M8 39h13l3.5 6.5h15L43 39h13v9a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8z" />
</svg>`;

/** The arrow of a list that opens. */
export const chevron = html`<svg
  viewBox="0 0 16 16"
  fill="none"
  stroke="currentColor"
  stroke-width="1.5"
  aria-hidden="true"
>
  <path d="m4 6 4 4 4-4" stroke-linecap="round" stroke-linejoin="round" />
</svg>`;
