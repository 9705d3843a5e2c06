import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { isOurs } from './check-origin';

const ADDRESS = '127.0.0.1:4711';
const OWN = `http://${ADDRESS}`;

interface Sent {
  readonly method?: string;
  readonly url?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly raw?: readonly string[];
}

/** A request as Node hands it over. */
function request({ method = 'GET', url = '/', headers = {}, raw }: Sent): IncomingMessage {
  const all = { host: ADDRESS, ...headers };
  return { method, url, headers: all, rawHeaders: raw ?? Object.entries(all).flat() } as unknown as IncomingMessage;
}

const ours = (sent: Sent) => isOurs(request(sent), ADDRESS);
const upgrade = { connection: 'upgrade', upgrade: 'websocket' };

it.each<[string, Sent]>([
  ['a page opened from the address bar', {}],
  ['one opened from a page of ours', { headers: { origin: OWN, 'sec-fetch-site': 'same-origin' } }],
  ['one opened by the person', { headers: { 'sec-fetch-site': 'none' } }],
  ['a call of the page', { method: 'POST', headers: { origin: OWN, 'sec-fetch-site': 'same-origin' } }],
  ['a call of a program', { method: 'POST', headers: { origin: OWN } }],
  ['a socket of the page', { headers: { ...upgrade, origin: OWN, 'sec-fetch-site': 'same-origin' } }],
  ['a value that is called like the header', { raw: ['Host', ADDRESS, 'X', 'host'] }],
])('%s is ours', (_, sent) => expect(ours(sent)).toBe(true));

it.each<[string, Sent]>([
  ['another host', { headers: { host: 'evil.example' } }],
  ['two hosts', { raw: ['Host', ADDRESS, 'hOST', 'evil.example'] }],
  ['no host', { raw: [] }],
  ['an absolute address', { url: `${OWN}/` }],
  ['an address without a scheme', { url: '//evil.example/' }],
  ['no address', { url: '' }],
  ['a page asked for by another origin', { headers: { origin: 'http://evil.example' } }],
  ['a page asked for by another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ['a page asked for by another port', { headers: { 'sec-fetch-site': 'same-site' } }],
  ['a call without an origin', { method: 'POST' }],
  ['a call of another origin', { method: 'POST', headers: { origin: 'null' } }],
  ['a call from the address bar', { method: 'POST', headers: { origin: OWN, 'sec-fetch-site': 'none' } }],
  [
    'a call of another site that names our origin',
    { method: 'POST', headers: { origin: OWN, 'sec-fetch-site': 'cross-site' } },
  ],
  ['a socket without an origin', { headers: upgrade }],
  ['a socket of another origin', { headers: { ...upgrade, origin: 'http://localhost:4711' } }],
  ['a socket from the address bar', { headers: { ...upgrade, origin: OWN, 'sec-fetch-site': 'none' } }],
])('%s is not ours', (_, sent) => expect(ours(sent)).toBe(false));
