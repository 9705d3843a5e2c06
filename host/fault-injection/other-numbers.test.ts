import { linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeMap } from '../../argument/formats/native';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import type { OpenedMap } from '../../contract/stored-maps';
import { overwriteInPlace } from '../saving/overwrite-in-place';
import { ownProcessId } from '../saving/process-id';
import { injectFault, stopFaults } from '../testing/faulty-fs.mjs';
import { canSeparate, HostProcess, type HostProcessOptions } from '../testing/host-process';

const map = { ...mapOf('Thesis\n  because Reason'), title: 'Before' };

let folder: string;
let library: string;
let data: string;
let hosts: HostProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'counterpoint-numbers-'));
  [library, data] = [join(folder, 'maps'), join(folder, 'data')];
  mkdirSync(library);
  writeFileSync(join(library, 'a.argmap.json'), writeMap(map));
  hosts = [];
});
afterEach(async () => {
  await Promise.all(hosts.map((running) => running.stop('SIGKILL')));
  rmSync(folder, { recursive: true, force: true });
});

/** Starts a host in a real process and opens the map in it. */
async function start(
  options: HostProcessOptions,
  from = library,
): Promise<{ running: HostProcess; opened: OpenedMap }> {
  const running = await HostProcess.start(from, data, options);
  hosts.push(running);
  const [entry] = await running.host.library();
  return { running, opened: await running.host.open({ ref: entry?.ref ?? '' }) };
}

async function draft({ running, opened }: Awaited<ReturnType<typeof start>>, title: string): Promise<void> {
  const { ref, revision } = opened;
  const change = diffMaps(map, { ...map, title });
  await running.host.keepDraft({ ref, revision, change, writer: 'w', order: 1 });
}

describe.skipIf(!canSeparate)('a draft of a process that was killed is offered', () => {
  it('to one with the same process number', async () => {
    const first = await start({ ownPids: true });
    await draft(first, 'Typed');
    await first.running.stop('SIGKILL');
    const next = await start({ ownPids: true });
    expect(next.opened.unsaved?.map.title).toBe('Typed');
    expect((await next.running.host.versions({ ref: next.opened.ref })).map(({ reason }) => reason)).toEqual([
      'unsaved',
    ]);
  });

  it('after the computer got another name', async () => {
    const first = await start({ computerName: 'at-home' });
    await draft(first, 'Typed');
    await first.running.stop('SIGKILL');
    expect((await start({ computerName: 'at-school' })).opened.unsaved?.map.title).toBe('Typed');
  });

  it('when the library is opened by another path', async () => {
    const first = await start({});
    await draft(first, 'Typed');
    await first.running.stop('SIGKILL');
    const link = join(folder, 'link');
    symlinkSync(library, link);
    expect((await start({}, link)).opened.unsaved?.map.title).toBe('Typed');
  });
});

it.skipIf(!canSeparate)('a move of a process that was killed, and cannot be seen, is finished at once', async () => {
  const first = await start({ ownPids: true });
  await draft(first, 'Typed');
  const [by] = /[0-9a-f]{16}-\d+-\d+-[0-9a-f]{8}/.exec(readdirSync(join(data, 'journal')).join()) ?? [];
  await first.running.stop('SIGKILL');
  const [from, to] = [join(library, 'a.argmap.json'), join(library, 'b.argmap.json')];
  linkSync(from, to);
  mkdirSync(join(data, 'moves'));
  writeFileSync(join(data, 'moves', 'a.json'), JSON.stringify({ from, to, by }));
  expect((await start({ ownPids: true })).opened).toMatchObject({ name: 'b', unsaved: { map: { title: 'Typed' } } });
  expect(readdirSync(library)).toEqual(['b.argmap.json']);
});

it.skipIf(process.platform !== 'linux')(
  'a map that a process with the same number left half overwritten is repaired',
  async () => {
    const [file, records] = [join(library, 'a.argmap.json'), join(data, 'in-place')];
    const [old, next] = [map, { ...map, title: 'After it' }].map((one) => Buffer.from(writeMap(one))) as [
      Buffer,
      Buffer,
    ];
    injectFault(file, { kind: 'EIO', call: 'sync' });
    await overwriteInPlace(file, old, next, records).catch(() => undefined);
    stopFaults();
    const [name = ''] = readdirSync(records);
    const unseen = `${ownProcessId.slice(0, 8)}00000000-${process.pid}-1-0123abcd`;
    renameSync(join(records, name), join(records, name.replace(ownProcessId, unseen)));
    const middle = next.indexOf('After') + 3;
    writeFileSync(file, Buffer.concat([next.subarray(0, middle), old.subarray(middle)]));
    expect((await start({})).opened.map.title).toBe('After it');
  },
);

it.skipIf(!canSeparate)(
  'a draft of a process that cannot be seen, but lives, stays its own until it ends',
  async () => {
    const writing = await start({ ownPids: true });
    await draft(writing, 'Being typed');
    const journals = () => readdirSync(join(data, 'journal'));
    const before = journals();
    expect(before).toHaveLength(1);
    for (const options of [{}, { ownPids: true }, { ownPids: true, computerName: 'elsewhere' }]) {
      // Its own port, since a host without one leaves the window to the running host.
      const other = await start({ ...options, args: ['--port', '0'] });
      expect(other.running.origin).not.toBe(writing.running.origin);
      expect(other.opened).not.toHaveProperty('unsaved');
      expect(journals()).toEqual(before);
      await other.running.stop('SIGKILL');
    }
    await writing.running.stop('SIGKILL');
    expect((await start({})).opened.unsaved?.map.title).toBe('Being typed');
  },
);
