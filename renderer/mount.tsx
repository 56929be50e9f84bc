import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';

/** Shows `page` in the element that the HTML file holds ready under `id`; throws where there is none. */
export function mount(id: string, page: ReactNode): void {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`the page has no #${id}`);
  createRoot(place).render(page);
}
