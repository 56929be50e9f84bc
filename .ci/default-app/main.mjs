// What Electron's own default app does, for an Electron that came without it:
//   electron [-r MODULE]... FOLDER [ARGUMENT]...
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @param {string[]} args the command line; switches before the folder are Chromium's */
function readCommandLine(args) {
  const modules = [];
  const rest = args.values();
  for (const argument of rest) {
    if (argument === '-r' || argument === '--require') modules.push(String(rest.next().value));
    else if (!argument.startsWith('-')) return { modules, folder: path.resolve(argument) };
  }
  return { modules, folder: undefined };
}

/**
 * Takes on the application's identity, as if it were packaged.
 *
 * @param {string} folder
 * @returns {string} the address of its main module
 */
function adopt(folder) {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version);
  app.setDesktopName(manifest.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);
  Object.defineProperty(process, 'defaultApp', { enumerable: true, value: true });
  return pathToFileURL(path.join(folder, manifest.main)).href;
}

const { modules, folder } = readCommandLine(process.argv.slice(1));
try {
  if (folder === undefined) throw new Error('usage: electron FOLDER');
  const require = createRequire(path.join(process.cwd(), 'any.js'));
  for (const module of modules) require(module);
  await import(adopt(folder));
} catch (error) {
  // Unhandled, it would open a dialog box that waits for a click.
  console.error(error);
  app.exit(1);
}
