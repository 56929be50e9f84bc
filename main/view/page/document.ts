import { html, type Markup } from './html';
import { palette } from './palette';

/** What a page consists of; it loads nothing. */
export interface PageParts {
  readonly title: string;
  /** Style rules of its own, beside the palette. */
  readonly look: string;
  /** Fresh for each page; its content security policy lets the one style in by it. */
  readonly nonce: string;
  readonly body: Markup;
}

/** The text of a whole page. */
export function htmlPage({ title, look, nonce, body }: PageParts): string {
  const style = { markup: palette + look };
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
        ${body}
      </body>
    </html>`;
  return page.markup;
}
