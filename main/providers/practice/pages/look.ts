/** What Practice's pages have beyond the palette. */
export const look = `
:root {
  --edge: #8b8b84; --accent: #4b4acf; --pressed: #3d3cb4; --on-accent: #ffffff; --accent-tint: #ebebfb;
  --mono: 'JetBrains Mono', ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
}
@media (prefers-color-scheme: dark) {
  :root { --edge: #7d7d76; --accent: #9a99ff; --pressed: #b3b2ff; --on-accent: #14143a; --accent-tint: #2a2a4a; }
}
body {
  min-height: 100vh; padding: 20px; display: grid; place-items: center;
  background: var(--ground); color: var(--ink); font: 13px/20px var(--font);
}
.card {
  width: 100%; max-width: 440px; padding: 24px; background: var(--sheet);
  border: 1px solid var(--line); border-radius: 12px; box-shadow: var(--shadow);
}
.server { display: flex; align-items: center; gap: 12px; }
.mark { stroke-width: 4; width: 40px; height: 40px; flex: none; padding: 8px; border-radius: 10px; background: var(--accent-tint); color: var(--accent); }
.server b { display: block; font-weight: 600; }
.server small { display: block; color: var(--soft); font-size: 12px; line-height: 16px; }
h1 { margin-top: 16px; font-size: 20px; line-height: 28px; font-weight: 600; letter-spacing: -.01em; }
.body { margin-top: 4px; color: var(--soft); }
.facts { margin-top: 8px; display: grid; grid-template-columns: auto 1fr; gap: 4px 16px; }
.facts dt { color: var(--soft); }
.facts dd, .detail { font: 12px/20px var(--mono); overflow-wrap: anywhere; }
.detail { margin-top: 16px; padding: 8px 12px; border-radius: 8px; background: var(--sunk); }
.pair { margin-top: 16px; display: grid; grid-template-columns: 2fr 3fr; gap: 12px; }
.title, legend { padding: 0; font-size: 12px; line-height: 16px; font-weight: 500; }
.select { position: relative; display: block; margin-top: 8px; }
.select svg { position: absolute; right: 10px; top: 10px; width: 16px; height: 16px; color: var(--soft); pointer-events: none; }
select {
  appearance: none; width: 100%; height: 36px; padding: 0 32px 0 12px; border: 1px solid var(--edge); border-radius: 8px;
  background: var(--sheet); color: var(--ink); font: inherit; text-overflow: ellipsis;
}
fieldset { margin-top: 16px; padding: 0; border: 0; min-width: 0; }
.scopes { margin-top: 8px; border: 1px solid var(--line); border-radius: 8px; overflow: hidden; }
.check { display: grid; grid-template-columns: auto 1fr auto; column-gap: 12px; padding: 8px 12px; }
.check + .check { border-top: 1px solid var(--line); }
.check:hover { background: var(--sunk); }
.check b { font-weight: 500; }
.check small { grid-column: 2 / -1; color: var(--soft); font-size: 12px; line-height: 16px; }
.check code { font: 11px/20px var(--mono); color: var(--soft); }
.rotate { margin-top: 8px; padding: 8px 0; }
.rotate:hover { background: none; }
input { appearance: none; width: 16px; height: 16px; margin: 2px 0; border: 1px solid var(--edge); border-radius: 4px; background: var(--sheet); }
input:checked { border-color: var(--accent); background: var(--accent); }
input:checked::after {
  content: ''; display: block; width: 4px; height: 8px; margin: 1px 0 0 5px;
  border: solid var(--on-accent); border-width: 0 2px 2px 0; transform: rotate(45deg);
}
.actions { margin-top: 8px; display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
button { height: 40px; border: 1px solid transparent; border-radius: 10px; font: 600 14px/20px var(--font); background: var(--accent); color: var(--on-accent); }
button:hover { background: var(--pressed); }
.quiet { border-color: var(--line); background: var(--sheet); color: var(--ink); font-weight: 500; }
.quiet:hover { background: var(--sunk); }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
@media (max-height: 640px), (max-width: 400px) {
  body { padding: 0; background: var(--sheet); }
  .card { border: 0; border-radius: 0; box-shadow: none; }
}
@media (max-width: 300px) {
  .card { padding: 16px; }
  .pair, .facts { grid-template-columns: minmax(0, 1fr); }
  .facts { gap: 0; }
  .check { grid-template-columns: auto minmax(0, 1fr); }
  .check code { grid-column: 2; }
}
@media (forced-colors: active) { input { appearance: auto; } input::after { display: none !important; } }
`;
