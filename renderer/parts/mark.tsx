/** The mark of Token Tray: a token above an open tray. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="18" r="10.5" />
      <path d="M32 14v8" />
      <path d="M8 39h13l3.5 6.5h15L43 39h13v9a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8z" />
    </svg>
  );
}
