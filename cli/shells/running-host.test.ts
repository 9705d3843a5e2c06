import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WebFolder } from '../../host/testing/web-folder';
import { proofOf } from '../../host/web/proof';
import { openSession } from '../../host/web/session';
import { askRunningHost } from './running-host';

let data: string;
let squatter: Server;
let heard: string[];
let answer: (path: string, body: string) => string;

beforeEach(async () => {
  data = mkdtempSync(join(tmpdir(), 'counterpoint-running-'));
  heard = [];
  answer = () => '{}';
  squatter = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    heard.push(`${request.url} ${JSON.stringify(request.headers)} ${body}`);
    response.end(answer(request.url ?? '', body));
  });
  await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  squatter.closeAllConnections();
  await new Promise((resolve) => squatter.close(resolve));
  rmSync(data, { recursive: true, force: true });
});

it('a host that runs gives a code that admits a window', async () => {
  const folder = new WebFolder();
  const session = await folder.openSession();
  const server = await folder.serve(await folder.start(), session);
  const found = await askRunningHost(await folder.openSession());
  expect(found?.origin).toBe(server.origin);
  expect(session.redeem(found?.code)).toBe(true);
  await folder.dispose();
});

it('another program at the port of the last run learns nothing that admits, and its answers are not believed', async () => {
  const last = await openSession(data, '/maps');
  await last.save(`127.0.0.1:${(squatter.address() as AddressInfo).port}`);
  const nonce = 'n'.repeat(32);
  for (const say of [
    () => '{}',
    () => 'no JSON',
    () => 'null',
    () => JSON.stringify({ nonce, proof: 'x'.repeat(43), code: nonce }),
    (_: string, body: string) => JSON.stringify({ ...JSON.parse(body), proof: 'x'.repeat(43), code: nonce }),
    () => 'x'.repeat(1_000_000),
  ]) {
    answer = say;
    expect(await askRunningHost(await openSession(data, '/maps'))).toBeNull();
  }
  const next = await openSession(data, '/maps');
  expect(heard.every((request) => request.startsWith('/hello '))).toBe(true);
  for (const secret of [last.runKey, next.previous.runKey, next.runKey]) {
    expect(heard.join()).not.toContain(secret);
  }
});

it('a program that takes the address after the host has proved itself cannot give a code of its own', async () => {
  const own = `127.0.0.1:${(squatter.address() as AddressInfo).port}`;
  const last = await openSession(data, '/maps');
  await last.save(own);
  const hostNonce = 'a-nonce-of-the-host';
  // The first answer is one that the host has given, the second one is its own.
  answer = (path, body) => {
    const { nonce: callerNonce = '' } = JSON.parse(body) as { nonce?: string };
    const proof = proofOf(last.runKey, 'host', { address: own, callerNonce, hostNonce });
    return JSON.stringify(path === '/hello' ? { nonce: hostNonce, proof } : { code: 'n'.repeat(32), proof });
  };
  expect(await askRunningHost(await openSession(data, '/maps'))).toBeNull();
  expect(heard.map((request) => request.split(' ')[0])).toEqual(['/hello', '/code']);
});

it('a program that does not answer is given up', async () => {
  const last = await openSession(data, '/maps');
  await last.save(`127.0.0.1:${(squatter.address() as AddressInfo).port}`);
  squatter.removeAllListeners('request');
  expect(await askRunningHost(await openSession(data, '/maps'))).toBeNull();
});
