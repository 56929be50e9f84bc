// npm run package: builds Token Tray and packs it into release/ for this system; further arguments go to
// electron-builder.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { electronRuntime } from './electron-runtime.mjs';
import { pack, packFolder } from './packing.mjs';
import { projectFolder } from './project.mjs';
import { runScript } from './script.mjs';

await runScript(async (args) => {
  await build();
  const runtime = await electronRuntime();
  if (runtime.version === requiredVersion()) return await pack(args);
  const code = await packFolder(runtime, args);
  console.log('Packed into release/linux-unpacked only: the installers are built by the GitHub workflow.');
  return code;
});

function requiredVersion() {
  const manifest = path.join(projectFolder, 'node_modules', 'electron', 'package.json');
  return JSON.parse(readFileSync(manifest, 'utf8')).version;
}
