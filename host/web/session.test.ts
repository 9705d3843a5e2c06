import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openSession } from './session';

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'counterpoint-session-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const open = (library = '/maps') => openSession(data, library);
const file = () => join(data, readdirSync(data)[0] ?? '');

it('a token and a code have 192 random bits, different each time', async () => {
  const session = await open();
  const secrets = new Set([
    session.token,
    (await open()).token,
    ...Array.from({ length: 100 }, () => session.newCode()),
  ]);
  expect(secrets.size).toBe(102);
  for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
  expect(session.port).toBe(0);
});

it('every code is valid once', async () => {
  const session = await open();
  const [one, two] = [session.newCode(), session.newCode()];
  expect([two, one, one, two, '', session.token].map(session.redeem)).toEqual([true, true, false, false, false, false]);
  for (const code of [null, undefined, 1, {}, [one], { toString: () => two }]) expect(session.redeem(code)).toBe(false);
  expect((await open()).redeem(session.newCode())).toBe(false);
});

it('only the token is valid', async () => {
  const { token, isValidToken } = await open();
  expect(isValidToken(token)).toBe(true);
  const others = [
    `${token} `,
    token.slice(1),
    token.toLowerCase(),
    '',
    [token],
    { toString: () => token },
    null,
    undefined,
    0,
  ];
  for (const other of others) expect(isValidToken(other)).toBe(false);
});

it('a session is stored for the next run of its library, readable by its owner only', async () => {
  const { token, save } = await open();
  await save(4711);
  expect(file()).toMatch(/\/window-[0-9a-f]{12}\.json$/);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ port: 4711, token });
  expect(await open()).toMatchObject({ token, port: 4711 });
  const other = await open('/other');
  expect(other.token).not.toBe(token);
  expect(other.port).toBe(0);
});

it.each([
  ['a token that is too short', { token: 'x'.repeat(31), port: 1 }, 1],
  ['a token that is no string', { token: Array(40).fill('x'), port: 2 }, 2],
  ['a port that is no number', { port: '80' }, 0],
  ['a fractional port', { port: 1.5 }, 0],
  ['nothing', {}, 0],
])('%s in the stored file is not used', async (_, stored, port) => {
  mkdirSync(data, { recursive: true });
  await (await open()).save(1);
  writeFileSync(file(), JSON.stringify(stored));
  const session = await open();
  expect(session.token).toMatch(/^[\w-]{32}$/);
  expect(session.port).toBe(port);
});
