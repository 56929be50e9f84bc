import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';

/** A file of this repository, as the tests of its architecture see it. */
export interface Source {
  /** From the repository's root, with slashes: "main/oauth/client.ts". */
  readonly path: string;
  /** The code without its comments. */
  readonly code: string;
  /** As an editor counts them. */
  readonly lines: number;
  readonly imports: readonly Import[];
}

/** One import or re-export of a source. */
export interface Import {
  /** "pkg:zod" for a package; a path from the root, without an extension where the source names none, for a file. */
  readonly target: string;
  /** Gone once compiled: `import type`, and `export type … from`. */
  readonly typeOnly: boolean;
}

const root = new URL('..', import.meta.url);
const folders = ['.ci', 'main', 'preload', 'renderer', 'test'];

/** Reads every script of the app, its build and its tests. Declarations (`*.d.ts`) hold no code. */
export function readSources(): readonly Source[] {
  return folders
    .flatMap(filesIn)
    .filter((path) => /(?<!\.d)\.(tsx?|mjs)$/.test(path))
    .concat('vite.config.ts')
    .map((path) => sourceOf(path, readFileSync(new URL(path, root), 'utf8')));
}

/** Reads a source from its text. */
export function sourceOf(path: string, text: string): Source {
  const code = withoutComments(text);
  return { path, code, lines: text.trimEnd().split('\n').length, imports: importsOf(path, code) };
}

function filesIn(folder: string): string[] {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/** Leaves addresses such as `https://…` in place: what follows a colon or a quote is no comment. */
const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|(?<![:'"`\\/])\/\/.*$/gm, '');

const declared = /^(?:import|export)\s+(type\s)?(?:[\w*$\s{},]+?\sfrom\s+)?['"]([^'"]+)['"]/gm;
const called = /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g;

function importsOf(path: string, code: string): readonly Import[] {
  const target = (name: string) => (name.startsWith('.') ? join(dirname(path), name) : `pkg:${name}`);
  const statements = [...code.matchAll(declared)].map(([, type, name = '']) => ({
    target: target(name),
    typeOnly: type !== undefined,
  }));
  const calls = [...code.matchAll(called)].map(([, name = '']) => ({
    target: target(name),
    typeOnly: false,
  }));
  return [...statements, ...calls];
}
