/** The grounds, lines and letters of Token Tray, in light and dark, for pages that may load nothing. */
export const palette = `
:root { color-scheme: light dark; --ground: #f6f6f4; --sheet: #ffffff; --sunk: #efefec; --line: #e2e2dd;
  --ink: #1c1c1a; --soft: #5f5f5a; --font: Inter, system-ui, -apple-system, 'Segoe UI', Cantarell, sans-serif;
  --shadow: 0 1px 2px rgb(20 20 10 / 6%), 0 8px 24px rgb(20 20 10 / 8%); }
@media (prefers-color-scheme: dark) { :root { --ground: #191918; --sheet: #222221; --sunk: #2b2b29; --line: #353532;
  --ink: #f2f2ee; --soft: #b0b0a8; --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 10px 30px rgb(0 0 0 / 45%); } }
* { box-sizing: border-box; margin: 0; }
`;
