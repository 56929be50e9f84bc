import { html } from '../../../view/page/html';

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
