import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isSameOrigin } from './check-origin';

const ADDRESS = '127.0.0.1:4711';
const OWN_ORIGIN = `http://${ADDRESS}`;

interface RequestParts {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: readonly string[];
}

/** Returns a request with the given headers as Node represents it. */
function request({ method = 'GET', url = '/', headers = {}, raw }: RequestParts): IncomingMessage {
  const all = { host: ADDRESS, ...headers };
  return { method, url, headers: all, rawHeaders: raw ?? Object.entries(all).flat() } as unknown as IncomingMessage;
}

const isAllowed = (sent: RequestParts) => isSameOrigin(request(sent), ADDRESS);
const upgrade = { connection: 'upgrade', upgrade: 'websocket' };

it.each<[string, RequestParts]>([
  ['a page opened from the address bar', {}],
  ['a page opened from our page', { headers: { origin: OWN_ORIGIN, 'sec-fetch-site': 'same-origin' } }],
  ['a page opened by the user', { headers: { 'sec-fetch-site': 'none' } }],
  ['a call of the page', { method: 'POST', headers: { origin: OWN_ORIGIN, 'sec-fetch-site': 'same-origin' } }],
  ['a call of a program', { method: 'POST', headers: { origin: OWN_ORIGIN } }],
  ['a socket of the page', { headers: { ...upgrade, origin: OWN_ORIGIN, 'sec-fetch-site': 'same-origin' } }],
  ['a header value "host"', { raw: ['Host', ADDRESS, 'X', 'host'] }],
])('%s is allowed', (_, sent) => expect(isAllowed(sent)).toBe(true));

it.each<[string, RequestParts]>([
  ['another host', { headers: { host: 'evil.example' } }],
  ['two hosts', { raw: ['Host', ADDRESS, 'hOST', 'evil.example'] }],
  ['no host', { raw: [] }],
  ['an absolute address', { url: `${OWN_ORIGIN}/` }],
  ['an address without a scheme', { url: '//evil.example/' }],
  ['no address', { url: '' }],
  ['a page requested by another origin', { headers: { origin: 'http://evil.example' } }],
  ['a page requested by another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a page requested by another port', { headers: { 'sec-fetch-site': 'same-site' } }],
  ['a call without an origin', { method: 'POST' }],
  ['a call of another origin', { method: 'POST', headers: { origin: 'null' } }],
  ['a call from the address bar', { method: 'POST', headers: { origin: OWN_ORIGIN, 'sec-fetch-site': 'none' } }],
  [
    'a call of another site with our origin',
    { method: 'POST', headers: { origin: OWN_ORIGIN, 'sec-fetch-site': 'cross-site' } },
  ],
  ['a socket without an origin', { headers: upgrade }],
  ['a socket of another origin', { headers: { ...upgrade, origin: 'http://localhost:4711' } }],
  ['a socket from the address bar', { headers: { ...upgrade, origin: OWN_ORIGIN, 'sec-fetch-site': 'none' } }],
])('%s is refused', (_, sent) => expect(isAllowed(sent)).toBe(false));
