import type { IncomingMessage } from 'node:http';

/**
 * Whether a request may be looked at at all. A page from elsewhere can send requests to this address, also under a name
 * that it has made point here; what it cannot do is name our own address as Host and our own origin as Origin.
 * Reading needs the Host alone, everything else the Origin too.
 */
export function isSameOrigin(request: IncomingMessage, address: string): boolean {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || request.headers.host !== address) return false;
  // An absolute address in the request line would name another host than the header does.
  if (!request.url?.startsWith('/') || request.url.startsWith('//')) return false;

  const { origin, 'sec-fetch-site': site } = request.headers;
  const ownOrigin = `http://${address}`;
  const isUpgrade = request.headers.upgrade !== undefined;
  if (request.method === 'GET' && !isUpgrade) {
    // A browser sends no Origin with a page that is opened from its address bar.
    return (
      (origin === undefined || origin === ownOrigin) &&
      (site === undefined || site === 'none' || site === 'same-origin')
    );
  }
  return origin === ownOrigin && (site === undefined || site === 'same-origin');
}
