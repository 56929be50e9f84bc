import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** A program of several sources as one script that plain Node runs. */
export interface BuiltChild {
  readonly script: string;
  remove(): Promise<void>;
}

/** Bundles the keychain process, or another, into a folder of its own, with the packages of this repository beside it. */
export async function buildChild(entry = 'main/system/keychain/child.ts'): Promise<BuiltChild> {
  const folder = await mkdtemp(join(tmpdir(), 'token-tray-child-'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: join(folder, 'dist'),
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  return {
    script: join(folder, 'dist', 'child.mjs'),
    remove: () => rm(folder, { recursive: true }),
  };
}
