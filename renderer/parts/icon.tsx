import type { ReactNode } from 'react';

const drawings = {
  back: <path d="M9.5 3.5 5 8l4.5 4.5" />,
  calendar: (
    <path d="M4.5 3h7a2 2 0 0 1 2 2v6.5a2 2 0 0 1-2 2h-7a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM2.5 6.5h11M5.5 1.5v3M10.5 1.5v3" />
  ),
  check: <path d="m3 8.5 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5" />
    </>
  ),
  duplicate: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.5" />
      <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4A1.5 1.5 0 0 0 2.5 4v5A1.5 1.5 0 0 0 4 10.5h1.5M9.5 7.5v4M7.5 9.5h4" />
    </>
  ),
  down: <path d="M5 6.5 8 9.5l3-3" />,
  edit: <path d="m10.5 3 2.5 2.5-7.5 7.5-3 .5.5-3ZM9 4.5 11.5 7" />,
  eye: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  'eye-off': (
    <>
      <path d="M6.2 3.8A6 6 0 0 1 8 3.5c4 0 6.5 4.5 6.5 4.5a12 12 0 0 1-1.7 2.2M4 5A11 11 0 0 0 1.5 8S4 12.5 8 12.5a6 6 0 0 0 3.2-1" />
      <path d="m2.5 2.5 11 11" />
    </>
  ),
  history: (
    <>
      <path d="M2.7 6.2A5.6 5.6 0 1 1 2.5 9M2.5 3.2v3.2h3.2" />
      <path d="M8 5v3.2l2.2 1.4" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="6.5" />
      <path d="M8 7.5v3.5M8 5v.2" />
    </>
  ),
  key: (
    <>
      <circle cx="5.5" cy="10.5" r="3" />
      <path d="m7.7 8.3 5.3-5.3M11 5l1.8 1.8" />
    </>
  ),
  list: <path d="M5.5 4h8M5.5 8h8M5.5 12h8M2.5 4h.2M2.5 8h.2M2.5 12h.2" />,
  lock: (
    <>
      <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  loopback: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1.5" />
      <path d="M5.5 13.5h5" />
    </>
  ),
  open: (
    <path d="M9.5 2.5h4v4M13.5 2.5 8 8M11.5 9.5V12A1.5 1.5 0 0 1 10 13.5H4A1.5 1.5 0 0 1 2.5 12V6A1.5 1.5 0 0 1 4 4.5h2.5" />
  ),
  'move-down': <path d="M8 3.5v9M4.5 9 8 12.5 11.5 9" />,
  'move-up': <path d="M8 12.5v-9M4.5 7 8 3.5 11.5 7" />,
  offline: (
    <>
      <path d="M4.6 12.5h6.9a2.8 2.8 0 0 0 .6-5.5A4.2 4.2 0 0 0 6.2 4.7M4.2 6.9a2.8 2.8 0 0 0 .4 5.6" />
      <path d="m2.5 2.5 11 11" />
    </>
  ),
  plus: <path d="M8 3.5v9M3.5 8h9" />,
  renew: <path d="M13.5 8A5.5 5.5 0 1 1 11.6 3.8M13.5 2.5v3h-3" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.2 10.2 3.3 3.3" />
    </>
  ),
  settings: (
    <>
      <path d="M2.5 4.5h6M12 4.5h1.5M2.5 11.5H4M8 11.5h5.5" />
      <circle cx="10" cy="4.5" r="1.75" />
      <circle cx="6" cy="11.5" r="1.75" />
    </>
  ),
  'sign-in': <path d="M9 2.5h2.5a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H9M2.5 8h7M7 5.5 9.5 8 7 10.5" />,
  'sign-out': <path d="M7 2.5H4.5a2 2 0 0 0-2 2v7a2 2 0 0 0 2 2H7M6.5 8h7M11 5.5 13.5 8 11 10.5" />,
  tray: (
    <>
      <circle cx="8" cy="4.4" r="2.6" />
      <path d="M2 9.7h3.2l.9 1.6h3.8l.9-1.6H14v2.3a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2z" />
    </>
  ),
  trash: <path d="M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.6 9h6.8l.6-9M6.7 7v4M9.3 7v4" />,
  unlock: (
    <>
      <rect x="3" y="7" width="10" height="6.5" rx="1.5" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 4.8-1" />
    </>
  ),
  warning: <path d="M8 2.5 14.5 13.5H1.5ZM8 6.5v3.5M8 11.7v.1" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof drawings;

/** A line drawing in the colour of the text around it; it says nothing to a screen reader. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      {drawings[name]}
    </svg>
  );
}
