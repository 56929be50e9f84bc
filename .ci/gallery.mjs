// npm run gallery: pictures of all views and states in test-results/gallery, light and dark, at 100 % and
// 200 %, with axe looking at each. The README’s own go where it shows them.
import { copyFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runEndToEndTests } from './e2e-tests.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { describeTally } from './tally.mjs';

const gallery = path.join(projectFolder, 'test-results/gallery');

await runScript(async () => {
  await rm(gallery, { recursive: true, force: true });
  process.env['TOKEN_TRAY_GALLERY'] = '1';
  const tally = await runEndToEndTests(ensureSystemPackages('test'), await showing());
  const pictures = await picturesIn(gallery);
  await writeFile(path.join(gallery, 'index.html'), contactSheet(pictures));
  await Promise.all(pictures.filter((name) => name.startsWith('readme.')).map(putIntoReadme));
  console.log(`\n${describeTally(tally)}; the pictures are in ${path.join(gallery, 'index.html')}`);
  return tally.failed > 0 ? 1 : 0;
});

/** The tests that show something, as Playwright takes them: "states.spec.ts:41". */
async function showing() {
  const folder = path.join(projectFolder, 'test/e2e');
  const specs = (await readdir(folder)).filter((name) => name.endsWith('.spec.ts'));
  const places = await Promise.all(
    specs.map(async (name) => showingIn(name, await readFile(path.join(folder, name), 'utf8'))),
  );
  return places.flat();
}

/**
 * @param {string} name of the spec
 * @param {string} text
 */
function showingIn(name, text) {
  const lines = text.split('\n');
  const tests = [...lines.keys()].filter((index) => /^\s*test\(/.test(lines[index] ?? ''));
  return tests
    .filter((begin, index) => /\bshow\(/.test(lines.slice(begin, tests[index + 1]).join('\n')))
    .map((begin) => `${name}:${begin + 1}`);
}

/** @param {string} name "readme.popup.dark.png", which becomes "popup.dark.png" */
function putIntoReadme(name) {
  const place = path.join(projectFolder, 'assets/readme', name.replace('readme.', ''));
  return copyFile(path.join(gallery, name), place);
}

/** @param {string} folder */
async function picturesIn(folder) {
  return (await readdir(folder)).filter((name) => name.endsWith('.png')).toSorted();
}

/** @param {string[]} pictures */
function contactSheet(pictures) {
  const figures = pictures.map(
    (name) => `<figure><img src="${name}" alt=""><figcaption>${name}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Token Tray: all views and states</title>
<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#888;font:12px system-ui}figure{margin:0}img{max-width:360px;display:block}</style>
${figures.join('\n')}
`;
}
