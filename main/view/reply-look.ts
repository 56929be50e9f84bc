/** How the reply page looks: the popup's colours and shapes, for a page that may load nothing. */
export const replyStyle = `
:root { color-scheme: light dark; --ground: #f6f6f4; --sheet: #fff; --line: #e2e2dd; --ink: #1c1c1a; --soft: #5f5f5a;
  --good: #1f7a4d; --good-tint: #e3f3ea; --bad: #b3261e; --bad-tint: #fbe9e7; --idle: #5f5f5a; --idle-tint: #efefec;
  --shadow: 0 1px 2px rgb(20 20 10 / 6%), 0 8px 24px rgb(20 20 10 / 8%); }
@media (prefers-color-scheme: dark) { :root { --ground: #191918; --sheet: #222221; --line: #353532; --ink: #f2f2ee;
  --soft: #b0b0a8; --good: #6fcf97; --good-tint: #1d3327; --bad: #ff8f85; --bad-tint: #42221f; --idle: #b0b0a8;
  --idle-tint: #2b2b29; --shadow: 0 1px 2px rgb(0 0 0 / 40%), 0 10px 30px rgb(0 0 0 / 45%); } }
* { box-sizing: border-box; margin: 0; }
body { min-height: 100vh; padding: 24px; display: grid; place-items: center; background: var(--ground);
  color: var(--ink); font: 14px/22px Inter, system-ui, -apple-system, 'Segoe UI', Cantarell, sans-serif; }
main { width: 100%; max-width: 400px; padding: 32px; text-align: center; background: var(--sheet);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); overflow-wrap: anywhere; }
.good { --tone: var(--good); --tint: var(--good-tint); }
.bad { --tone: var(--bad); --tint: var(--bad-tint); }
.idle { --tone: var(--idle); --tint: var(--idle-tint); }
svg { width: 72px; height: 72px; color: var(--tone); }
.pill { display: inline-flex; align-items: center; gap: 6px; height: 22px; margin-top: 16px; padding: 0 10px 0 8px;
  border-radius: 11px; background: var(--tint); color: var(--tone); font-size: 12px; font-weight: 500; }
.pill::before { content: ''; width: 6px; height: 6px; border-radius: 50%; background: currentColor; }
h1 { margin-top: 12px; font-size: 20px; line-height: 28px; font-weight: 600; letter-spacing: -.01em; }
p { margin-top: 8px; color: var(--soft); }
dl { margin-top: 24px; padding-top: 12px; border-top: 1px solid var(--line); text-align: start; }
dl div { display: flex; justify-content: space-between; gap: 16px; min-height: 32px; align-items: center; }
dt { color: var(--soft); } dd { font-weight: 500; text-align: end; }
footer { margin-top: 24px; color: var(--soft); font-size: 12px; }
`;

/** What the token of the mark shows: there is one, there is none, or something needs attention. */
export type MarkToken = 'filled' | 'hollow' | 'bar';

/** The mark of assets/mark.svg as inline SVG; like the tray icon, its token alone tells the state. */
export function markSvg(token: MarkToken): string {
  return `<svg viewBox="0 0 64 64" fill="none" stroke="currentColor" stroke-width="3.25" stroke-linecap="round" \
stroke-linejoin="round" aria-hidden="true">${tokens[token]}\
<path d="M8 39h13l3.5 6.5h15L43 39h13v9a8 8 0 0 1-8 8H16a8 8 0 0 1-8-8z"/></svg>`;
}

const tokens: Readonly<Record<MarkToken, string>> = {
  filled: '<circle cx="32" cy="18" r="10.5" fill="currentColor"/>',
  hollow: '<circle cx="32" cy="18" r="10.5"/>',
  bar: '<circle cx="32" cy="18" r="10.5"/><path d="M32 14v8"/>',
};
