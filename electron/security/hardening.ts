import type { Session, WebContents } from 'electron';
import { PAGE_ORIGIN } from '../page-protocol';

/** The only permission that is used, by Copy image. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** The schemes that may be loaded: the page's own files, and data that the page creates itself. */
const ALLOWED_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/**
 * Restricts the pages of the app: they may load the app's own files and write a picture to the
 * clipboard, nothing else.
 */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, callback, { requestingUrl }) =>
    callback(permission === ALLOWED_PERMISSION && originOf(requestingUrl) === PAGE_ORIGIN),
  );
  session.setPermissionCheckHandler(
    (_contents, permission, requestingOrigin) =>
      permission === ALLOWED_PERMISSION && originOf(requestingOrigin) === PAGE_ORIGIN,
  );
  session.setDevicePermissionHandler(() => false);
  // The content security policy says the same; this also covers pages without one.
  session.webRequest.onBeforeRequest(({ url }, callback) =>
    callback({ cancel: !ALLOWED_SCHEMES.has(new URL(url).protocol) }),
  );
  session.on('will-download', (event) => event.preventDefault());
}

/** Keeps a page, also one of the app's own windows, from navigating and from opening windows. */
export function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Returns the origin of an address. `URL.origin` only supports the schemes of the web; ours is scheme and host. */
function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
