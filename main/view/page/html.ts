/** Text that is safe to send as HTML. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template tag: the fixed parts are markup, every string put in is escaped, for text and for quoted attributes. */
export function html(fixed: readonly string[], ...pieces: readonly Piece[]): Markup {
  return { markup: fixed.map((part, index) => part + render(pieces[index])).join('') };
}

function render(piece: Piece | undefined): string {
  if (piece === undefined) return '';
  if (typeof piece === 'string') return piece.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '');
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}
