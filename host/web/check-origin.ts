import type { IncomingMessage } from 'node:http';

/**
 * Returns whether a request may come from our own page. Pages from elsewhere can send requests to
 * this address, also under a name that they made resolve to it (DNS rebinding), but they cannot
 * send our address as Host and our origin as Origin. A GET needs the right Host, any other request
 * also the right Origin.
 */
export function isSameOrigin(request: IncomingMessage, address: string): boolean {
  if (!isOurAddress(request, address)) return false;
  const { origin, 'sec-fetch-site': site } = request.headers;
  const ownOrigin = `http://${address}`;
  const isUpgrade = request.headers.upgrade !== undefined;
  if (request.method === 'GET' && !isUpgrade) {
    // Browsers send no Origin for a page opened from the address bar.
    return (
      (origin === undefined || origin === ownOrigin) &&
      (site === undefined || site === 'none' || site === 'same-origin')
    );
  }
  return origin === ownOrigin && (site === undefined || site === 'same-origin');
}

/** Returns true if a request is to our address and not to another name that leads here. */
export function isOurAddress(request: IncomingMessage, address: string): boolean {
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || request.headers.host !== address) return false;
  // An absolute address in the request line could name another host than the header.
  return request.url?.startsWith('/') === true && !request.url.startsWith('//');
}
