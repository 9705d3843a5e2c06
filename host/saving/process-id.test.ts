import { createHash } from 'node:crypto';
import fs, { readdirSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, uptime } from 'node:os';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { endedProcessId, foreignProcessId, runningProcessId, startOf } from '../testing/host-folder';
import { isEarlierProcessId, isOfThisBoot, isProcessId, ownProcessId, processState } from './process-id';

const [place = '', pid = '', start = ''] = ownProcessId.split('-');
const idOf = (otherPid: number | string, otherStart: string, otherPlace = place) =>
  `${otherPlace}-${otherPid}-${otherStart}-0123abcd`;

it('a process id is that of this release or of an earlier one, nothing else', () => {
  for (const id of [ownProcessId, endedProcessId, runningProcessId, foreignProcessId, '01234567-1'])
    expect(isProcessId(id), id).toBe(true);
  expect(ownProcessId).toMatch(/^[0-9a-f]{16}-\d+-\d+-[0-9a-f]{8}$/);
  for (const text of [`x${ownProcessId}`, `${ownProcessId}x`, '', 'abcdefgh-1', '01234567-', `${place}-1`])
    expect(isProcessId(text), text).toBe(false);
  expect([ownProcessId, '01234567-1'].map(isEarlierProcessId)).toEqual([false, true]);
});

it('the state of a process is known only on this computer, since its start, and among its own numbers', () => {
  expect(processState(ownProcessId)).toBe('running');
  expect(processState(endedProcessId)).toBe('ended');
  expect(processState(foreignProcessId)).toBe('unknown');
  const [boot, space] = [place.slice(0, 8), place.slice(8)];
  expect(processState(idOf(pid, start, `00000000${space}`))).toBe('unknown');
  expect(processState(idOf(pid, start, `${boot}00000000`))).toBe('unknown');
  expect([ownProcessId, idOf(1, '1', `${boot}00000000`), foreignProcessId].map(isOfThisBoot)).toEqual([
    true,
    true,
    false,
  ]);
});

it('the number of this process in another id is that of an ended one', () => {
  expect(processState(idOf(pid, start))).toBe('ended');
});

it.runIf(process.platform === 'linux')(
  'a number that another process or thread has got is not taken for its former owner',
  () => {
    expect(processState(runningProcessId)).toBe('running');
    expect(processState(idOf(process.ppid, String(Number(startOf(process.ppid)) - 1)))).toBe('ended');
    const threads = readdirSync('/proc/self/task').filter((thread) => thread !== pid);
    expect(threads.length).toBeGreaterThan(0);
    for (const thread of threads) {
      // A thread answers to signal 0 like a process.
      expect(process.kill(Number(thread), 0)).toBe(true);
      expect(processState(idOf(thread, '1'))).toBe('ended');
    }
  },
);

it('a process of an earlier release has ended if nobody on a computer of its name has the number', () => {
  const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
  expect(processState(`${host}-2147483647`)).toBe('ended');
  expect(processState(`${host}-${process.ppid}`)).toBe('unknown');
  expect(processState('00000000-2147483647')).toBe('unknown');
});

it('a process of another user is running', () => {
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'EPERM' });
  });
  expect(processState(runningProcessId)).not.toBe('ended');
  // Not even its start may be visible.
  expect(processState(endedProcessId)).toBe('unknown');
  kill.mockRestore();
});

describe('on a system', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  /** Starts the code anew on a system whose /proc has other files. */
  async function startWhere(read: (path: string) => string | undefined) {
    for (const name of ['readFileSync', 'readlinkSync'] as const) {
      const real = fs[name] as (...args: unknown[]) => string;
      vi.spyOn(fs, name).mockImplementation(((path: string, ...rest: unknown[]) =>
        String(path).startsWith('/proc/') ? read(path) : real(path, ...rest)) as never);
    }
    syncBuiltinESMExports();
    vi.resetModules();
    return import('./process-id');
  }
  const missing = () => {
    throw Object.assign(new Error('in the test'), { code: 'ENOENT' });
  };
  const hex = (seconds: number) => Math.floor(seconds).toString(16).padStart(8, '0');

  it('without /proc a process is named by the times at which it and its computer started', async () => {
    const { isProcessId: isId, ownProcessId: id } = await startWhere(missing);
    expect(isId(id)).toBe(true);
    const [where = '', number, begun] = id.split('-');
    expect(Math.abs(Number.parseInt(where.slice(0, 8), 16) - (Date.now() / 1000 - uptime()))).toBeLessThan(5);
    expect(where.slice(8)).toBe('00000000');
    expect(number).toBe(String(process.pid));
    expect(Math.abs(Number(begun) - (Date.now() / 1000 - process.uptime()))).toBeLessThan(5);
  });

  it('without /proc a process has ended if nobody has its number, and is unknown otherwise', async () => {
    const { ownProcessId: id, processState: stateOf } = await startWhere(missing);
    const [where = '', , begun = ''] = id.split('-');
    expect(stateOf(id)).toBe('running');
    expect(stateOf(idOf(process.ppid, begun, where))).toBe('unknown');
    expect(stateOf(idOf(2147483647, begun, where))).toBe('ended');
    expect(stateOf(idOf(process.pid, begun, where))).toBe('ended');
  });

  it('without /proc a computer is the same if it started within a minute, since its clock is corrected', async () => {
    const { isOfThisBoot: isSame, ownProcessId: id, processState: stateOf } = await startWhere(missing);
    const boot = Number.parseInt(id.slice(0, 8), 16);
    const startedAt = (seconds: number) => idOf(2147483647, '1', `${hex(boot + seconds)}00000000`);
    expect([-61, -60, 60, 61].map((seconds) => isSame(startedAt(seconds)))).toEqual([false, true, true, false]);
    expect([-61, -60, 60, 61].map((seconds) => stateOf(startedAt(seconds)))).toEqual([
      ...['unknown', 'ended', 'ended', 'unknown'],
    ]);
    expect(isSame('01234567-1')).toBe(false);
  });

  it('whose /proc is that of other process numbers, a process is not looked up there', async () => {
    // The start of a process is the 22nd field, the second one may contain anything.
    const boot = 'fedcba98-0000-4000-8000-000000000000\n';
    const stat = (number: number) =>
      `${number} (a) b) S ${Array.from({ length: 30 }, (_, index) => index).join(' ')}\n`;
    const files: Record<string, (number: number) => string> = {
      '/proc/sys/kernel/random/boot_id': () => boot,
      '/proc/self/ns/pid': () => 'pid:[4026531836]',
      '/proc/self/stat': stat,
      [`/proc/${process.ppid}/stat`]: () => stat(process.ppid),
    };
    const statesWhere = async (number: number) => {
      const {
        isOfThisBoot: isSame,
        ownProcessId: id,
        processState: stateOf,
      } = await startWhere((path) => files[path]?.(number));
      expect(id.split('-').slice(0, 3)).toEqual(['fedcba98effffffc', String(process.pid), '18']);
      // Numbers drawn by lot for two starts of a computer may be neighbours.
      expect(['fedcba98', 'fedcba99'].map((start) => isSame(idOf(1, '1', `${start}00000000`)))).toEqual([true, false]);
      return ['18', '17'].map((begun) => stateOf(idOf(process.ppid, begun, 'fedcba98effffffc')));
    };
    expect(await statesWhere(process.pid)).toEqual(['running', 'ended']);
    expect(await statesWhere(1)).toEqual(['unknown', 'unknown']);
  });
});
