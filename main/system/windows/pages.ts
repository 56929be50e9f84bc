import { protocol, type Session } from 'electron';
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { contentSecurityPolicy } from '../../policy/content-security-policy';

/** Where the app's own pages live; the only origin that `serve` answers. */
export const appOrigin = 'app://token-tray';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** To be called once, before the app is ready. `standard` gives the pages an origin of their own. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built pages of `folder` to one session: a look-up in the list of files there are, not a path to join. */
export function serveAppPages(session: Session, folder: string): void {
  const files = new Map(
    listFiles(folder).map((file) => [`/${file.split(path.sep).join('/')}`, path.join(folder, file)]),
  );
  session.protocol.handle('app', async ({ method, url }) => {
    if (method !== 'GET') return refusal(405, { allow: 'GET' });
    const { host, pathname } = new URL(url);
    const file = host === 'token-tray' ? files.get(pathname) : undefined;
    if (file === undefined) return refusal(404);
    const type = types[path.extname(file)] ?? 'application/octet-stream';
    return new Response(new Uint8Array(await readFile(file)), {
      headers: { ...everywhere, 'content-type': type },
    });
  });
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => path.extname(name) in types,
  );
}

/** A refusal has the headers of a page: it is a document, too, to a window that is sent there. */
const refusal = (status: number, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(null, { status, headers: { ...everywhere, ...headers } });

/** The headers of every answer. */
const everywhere: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
};
