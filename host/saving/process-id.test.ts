import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { expect, it, vi } from 'vitest';
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
