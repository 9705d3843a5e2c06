import fs, { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { foreignProcessId } from '../testing/host-folder';
import { replaceFile } from './durable-file';
import { contentHash } from './file-io';
import { LOCK_SUFFIX } from './file-lock';

const [OLD, MINE, THEIRS] = ['old', 'mine', 'theirs'];

let folder: string;
let file: string;
let records: string;
beforeEach(() => {
  const top = mkdtempSync(join(tmpdir(), 'counterpoint-late-rename-'));
  [folder, records] = [join(top, 'maps'), join(top, 'records')];
  fs.mkdirSync(folder);
  file = join(folder, 'm.json');
  writeFileSync(file, OLD);
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

const save = () =>
  replaceFile(file, Buffer.from(MINE), { expectedHash: contentHash(Buffer.from(OLD)), recordFolder: records });
const namesEnding = (end: string) => readdirSync(folder).filter((name) => name.endsWith(end));

/** Takes the lock, as another computer does once it is overdue. */
function takeLock(): void {
  for (const name of namesEnding(LOCK_SUFFIX)) writeFileSync(join(folder, name), foreignProcessId);
}

/** Removes the temporary files whose owner has lost its lock. The second name of the old content is one too. */
function removeTemps(): void {
  for (const name of namesEnding('.counterpoint-tmp')) rmSync(join(folder, name));
}

/** Does something in the moments before and after the new content gets its name. Returns the number of renames. */
function holdUpRename({ before, after }: { before?: () => void; after?: () => void }) {
  const rename = fs.renameSync;
  const calls = vi.spyOn(fs, 'renameSync').mockImplementation((...args) => {
    before?.();
    rename(...args);
    after?.();
  });
  syncBuiltinESMExports();
  return () => calls.mock.calls.length;
}

const stale = { name: 'StaleWrite' };

it('what another computer saves after it took the lock is not replaced by a rename that comes later', async () => {
  holdUpRename({
    before: () => {
      takeLock();
      removeTemps();
      writeFileSync(file, THEIRS);
    },
  });
  await expect(save()).rejects.toMatchObject(stale);
  expect(readFileSync(file, 'utf8')).toBe(THEIRS);
  expect(namesEnding('.counterpoint-tmp')).toEqual([]);
});

it('a save is refused if another computer took the lock and saved while the rename took place', async () => {
  holdUpRename({
    before: takeLock,
    after: () => writeFileSync(file, THEIRS),
  });
  await expect(save()).rejects.toMatchObject(stale);
  expect(readFileSync(file, 'utf8')).toBe(THEIRS);
});

it('a save whose content is in the file succeeds although another computer took the lock meanwhile', async () => {
  holdUpRename({ after: takeLock });
  await save();
  expect(readFileSync(file, 'utf8')).toBe(MINE);
});

it('what another program saves right after a save is its own affair while the lock is held', async () => {
  holdUpRename({ after: () => writeFileSync(file, THEIRS) });
  await save();
  expect(readFileSync(file, 'utf8')).toBe(THEIRS);
});

it.each<[string, () => void]>([
  ['took the lock', takeLock],
  ['saved', () => writeFileSync(file, THEIRS)],
])('a rename that has to be tried again is not if another process %s meanwhile', async (_, act) => {
  let content = '';
  const renames = holdUpRename({
    before: () => {
      act();
      content = readFileSync(file, 'utf8');
      throw Object.assign(new Error('in the test'), { code: 'EBUSY' });
    },
  });
  await expect(save()).rejects.toMatchObject(stale);
  expect(renames()).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(content);
});

it('a temporary file that a cleaner removed while the lock is held is an error of the disk', async () => {
  holdUpRename({ before: removeTemps });
  await expect(save()).rejects.toMatchObject({ code: 'ENOENT' });
  expect(readFileSync(file, 'utf8')).toBe(OLD);
});
