/** What the reply page has beyond the palette: the popup's shapes. */
export const replyStyle = `
:root { --good: #1f7a4d; --good-tint: #e3f3ea; --bad: #b3261e; --bad-tint: #fbe9e7; }
@media (prefers-color-scheme: dark) { :root { --good: #6fcf97; --good-tint: #1d3327; --bad: #ff8f85;
  --bad-tint: #42221f; } }
body { min-height: 100vh; padding: 24px; display: grid; place-items: center; background: var(--ground);
  color: var(--ink); font: 14px/22px var(--font); }
main { width: 100%; max-width: 400px; padding: 32px; text-align: center; background: var(--sheet);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: var(--shadow); overflow-wrap: anywhere; }
.good { --tone: var(--good); --tint: var(--good-tint); }
.bad { --tone: var(--bad); --tint: var(--bad-tint); }
.idle { --tone: var(--soft); --tint: var(--sunk); }
.mark { width: 72px; height: 72px; color: var(--tone); }
.pill { display: inline-flex; align-items: center; gap: 6px; height: 22px; margin-top: 16px; padding: 0 10px 0 8px;
  border-radius: 11px; background: var(--tint); color: var(--tone); font-size: 12px; font-weight: 500; }
.pill::before { content: ''; width: 6px; height: 6px; border-radius: 50%; background: currentColor; }
h1 { margin-top: 12px; font-size: 20px; line-height: 28px; font-weight: 600; letter-spacing: -.01em; }
p { margin-top: 8px; color: var(--soft); text-wrap: pretty; }
dl { margin-top: 24px; padding-top: 12px; border-top: 1px solid var(--line); text-align: start; }
dl div { display: flex; justify-content: space-between; gap: 16px; min-height: 32px; align-items: center; }
dt { color: var(--soft); } dd { font-weight: 500; text-align: end; }
footer { margin-top: 24px; color: var(--soft); font-size: 12px; }
`;
