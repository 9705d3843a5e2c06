import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openSession } from './session';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'counterpoint-session-'));
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(data, { recursive: true, force: true });
});

const open = (library = '/maps') => openSession(data, library);
const file = () => join(data, readdirSync(data)[0] ?? '');

it('a key and a code have 192 random bits, different each time', async () => {
  const session = await open();
  const other = await open();
  const secrets = new Set([session.runKey, other.runKey, ...Array.from({ length: 100 }, () => session.newCode())]);
  expect(secrets.size).toBe(102);
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
  expect(session.previous.address).toBeNull();
});

it('every code is valid once', async () => {
  const session = await open();
  const [one, two] = [session.newCode(), session.newCode()];
  expect([one, one, 'x', session.runKey].map(session.isValidCode)).toEqual([true, true, false, false]);
  expect([two, one, one, two, '', session.runKey].map(session.redeem)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
  for (const code of [null, undefined, 1, {}, [one], { toString: () => two }]) expect(session.redeem(code)).toBe(false);
  expect((await open()).redeem(session.newCode())).toBe(false);
});

it('a code is valid for two minutes', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const session = await open();
  const [early, late] = [session.newCode(), session.newCode()];
  vi.advanceTimersByTime(119_999);
  expect(session.redeem(early)).toBe(true);
  vi.advanceTimersByTime(1);
  expect(session.isValidCode(late)).toBe(false);
  expect(session.redeem(late)).toBe(false);
});

it('the next run has another key, knows the addresses, and recognises the tabs', async () => {
  const { runKey, tabSecret, save } = await open();
  await save('127.1.2.3:4711');
  expect(file()).toMatch(/\/window-[0-9a-f]{12}\.json$/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  const next = await open();
  expect(next.previous).toEqual({ address: '127.1.2.3:4711', runKey });
  expect(next.runKey).not.toBe(runKey);
  expect(next.tabSecret('a tab')).toBe(tabSecret('a tab'));
  expect(next.tabSecret('another tab')).not.toBe(tabSecret('a tab'));
  await next.save('127.1.2.3:4712');
  await next.save('127.1.2.3:4711');
  expect((await open()).usedAddresses).toEqual(['127.1.2.3:4711']);
  const other = await open('/other');
  expect(other.tabSecret('a tab')).not.toBe(tabSecret('a tab'));
  expect(other.previous.address).toBeNull();
});

it('at most a hundred addresses are remembered', async () => {
  for (let port = 5000; port < 5120; port++) await (await open()).save(`127.0.0.1:${port}`);
  const { usedAddresses } = await open();
  expect(usedAddresses).toHaveLength(100);
  expect(usedAddresses[0]).toBe('127.0.0.1:5119');
});

it.each([
  ['keys that are too short', { runKey: 'x'.repeat(31), tabKey: 'x', addresses: ['127.0.0.1:1'] }, '127.0.0.1:1'],
  ['keys that are no strings', { runKey: Array(40).fill('x'), tabKey: 1, addresses: ['127.0.0.1:2'] }, '127.0.0.1:2'],
  ['an address that is no text', { addresses: [80] }, null],
  ['another computer', { addresses: ['192.168.1.1:80', 'evil.example:80', '127.0.0.1.evil.example:80'] }, null],
  ['a port out of range', { addresses: ['127.0.0.1:65536', '127.0.0.1:0', '127.0.0.1:', '127.0.0.256:1'] }, null],
  ['addresses that are no list', { addresses: '127.0.0.1:80' }, null],
  ['the token of an earlier version', { port: 80, token: 'x'.repeat(32) }, null],
  ['nothing', {}, null],
])('%s in the stored file: nothing that could be guessed is used', async (_, stored, address) => {
  mkdirSync(data, { recursive: true });
  await (await open()).save('127.0.0.1:1');
  writeFileSync(file(), JSON.stringify(stored));
  const session = await open();
  for (const secret of [session.runKey, session.previous.runKey]) expect(secret).toMatch(/^[\w-]{32}$/);
  expect(session.previous.address).toBe(address);
});
