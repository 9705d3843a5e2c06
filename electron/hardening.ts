import type { Session, WebContents } from 'electron';
import { PAGE_ORIGIN } from './page-protocol';

/** Copy image is the only thing that asks for anything. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Schemes of which something may be loaded: the page's own files, and what it makes itself. */
const ALLOWED_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** What pages of the app may do: nothing but read the app's own files and put a picture on the clipboard. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(permission === ALLOWED_PERMISSION && originOf(requestingUrl) === PAGE_ORIGIN),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === ALLOWED_PERMISSION && originOf(requestingOrigin) === PAGE_ORIGIN,
  );
  session.setDevicePermissionHandler(() => false);
  // The policy of the page says the same; this also holds where a page has none.
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !ALLOWED_SCHEMES.has(new URL(url).protocol) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

/** Whatever shows a page, the app's own windows among them: it stays where it is and opens nothing. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** `URL.origin` knows only the schemes of the web; ours is scheme and host. */
function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
