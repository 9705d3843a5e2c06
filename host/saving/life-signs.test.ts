import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { endedProcessId, foreignProcessId, runningProcessId } from '../testing/host-folder';
import { type LifeSigns, openLifeSigns } from './life-signs';
import { ownProcessId } from './process-id';

const ownName = ownProcessId.slice(-8);
/** The id of a process of this computer whose number cannot be looked up. */
const unseenProcessId = `${ownProcessId.slice(0, 8)}00000000-1-1-0123abcd`;

let top: string;
let folder: string;
const opened: LifeSigns[] = [];
const servers: Server[] = [];
beforeEach(() => {
  top = mkdtempSync(join(tmpdir(), 'counterpoint-signs-'));
  folder = join(top, 'processes');
});
afterEach(async () => {
  for (const signs of opened.splice(0)) await signs.close();
  for (const server of servers.splice(0)) server.close();
  rmSync(top, { recursive: true, force: true });
});

async function open(where = folder): Promise<LifeSigns> {
  const signs = await openLifeSigns(where);
  opened.push(signs);
  return signs;
}

function listen(name: string, where = folder): Promise<void> {
  const server = createServer();
  servers.push(server);
  return new Promise((resolve) => server.listen(join(where, name), resolve));
}

it('a process lives while it listens, and its sign is removed in the end', async () => {
  const signs = await open();
  expect(readdirSync(folder)).toEqual([ownName]);
  expect(await signs.stateOf(ownProcessId)).toBe('running');
  expect(await signs.stateOf(unseenProcessId)).toBe('ended');
  await listen(unseenProcessId.slice(-8));
  expect(await signs.stateOf(unseenProcessId)).toBe('running');
  await signs.close();
  expect(readdirSync(folder)).toEqual([unseenProcessId.slice(-8)]);
});

it('a process that the numbers tell about is not asked', async () => {
  const signs = await open();
  expect(await signs.stateOf(runningProcessId)).toBe('running');
  await listen(endedProcessId.slice(-8));
  expect(await signs.stateOf(endedProcessId)).toBe('ended');
});

it('a process of another start of the computer has ended, of an earlier release it is unknown', async () => {
  const signs = await open();
  expect(await signs.stateOf(foreignProcessId)).toBe('ended');
  expect(await signs.stateOf('00000000-1')).toBe('unknown');
});

it('on a synchronised folder only a process of this start of the computer can be known to have ended', async () => {
  const signs = await open(join(top, 'Dropbox', 'processes'));
  expect(await signs.stateOf(unseenProcessId)).toBe('ended');
  expect(await signs.stateOf(foreignProcessId)).toBe('unknown');
  await listen(foreignProcessId.slice(-8), join(top, 'Dropbox', 'processes'));
  expect(await signs.stateOf(foreignProcessId)).toBe('running');
});

it('where no sign can be made, the numbers alone count', async () => {
  writeFileSync(folder, 'in the way');
  for (const where of [folder, join(top, 'long '.repeat(20))]) {
    const signs = await open(where);
    expect(await signs.stateOf(endedProcessId)).toBe('ended');
    expect(await signs.stateOf(unseenProcessId)).toBe('unknown');
  }
});

it('the signs of ended processes are removed at the next start, unless they are new', async () => {
  mkdirSync(folder);
  for (const name of ['00000001', '00000002']) writeFileSync(join(folder, name), '');
  utimesSync(join(folder, '00000001'), new Date(0), new Date(0));
  await listen('00000003');
  utimesSync(join(folder, '00000003'), new Date(0), new Date(0));
  await open();
  expect(readdirSync(folder).sort()).toEqual(['00000002', '00000003', ownName].sort());
});
