import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { protocol } from 'electron';

const SCHEME = 'app';
const PAGE_HOST = 'counterpoint';

/** The origin of the window's page. */
export const PAGE_ORIGIN = `${SCHEME}://${PAGE_HOST}`;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** Makes `app://` a secure standard scheme. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page from a list of files that is fixed when the app begins. Anything else is not found. */
export function servePage(folder: string, contentSecurityPolicy: string): void {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join('/')}`, path);
  }
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const path = host === PAGE_HOST ? files.get(pathname === '/' ? '/index.html' : pathname) : undefined;
    if (path === undefined || request.method !== 'GET') return new Response(null, { status: 404 });
    return new Response(new Uint8Array(readFileSync(path)), {
      headers: {
        'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
