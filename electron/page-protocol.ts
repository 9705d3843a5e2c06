import { protocol } from 'electron';
import { listPageFiles } from '../host/web/page-files';

const SCHEME = 'app';
const PAGE_HOST = 'counterpoint';

/** The origin of the window's page. */
export const PAGE_ORIGIN = `${SCHEME}://${PAGE_HOST}`;

/** Registers `app://` as a secure standard scheme. Must run before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the page from its list of files; any other address is 404. */
export function servePage(folder: string, contentSecurityPolicy: string): void {
  const fileAt = listPageFiles(folder);
  protocol.handle(SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const file = host === PAGE_HOST && request.method === 'GET' ? fileAt(pathname) : undefined;
    if (!file) return new Response(null, { status: 404 });
    return new Response(new Uint8Array(file.bytes), {
      headers: {
        'content-type': file.type,
        'content-security-policy': contentSecurityPolicy,
        'x-content-type-options': 'nosniff',
      },
    });
  });
}
