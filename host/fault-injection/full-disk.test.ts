import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { depth } from '../../argument/testing/depth';
import { mapOf } from '../../argument/testing/map-builder';
import { reportFaults } from '../testing/fault-report';
import { HostProcess } from '../testing/host-process';

const BLOCK_BYTES = 4096;
/** With so many free blocks an edit fits; up to there each number is tried. */
const FULL_AT = 8;
const canMountDisk =
  process.platform === 'linux' && spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'none', '/mnt']).status === 0;

it.skipIf(!canMountDisk)(
  'on a real disk, full at every block, a map is old or new, drafts are stored, and Retry works',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoint-full-'));
    const library = join(folder, 'maps');
    mkdirSync(library);
    const running = await HostProcess.start(library, join(folder, 'data'), { diskBytes: 64 * BLOCK_BYTES });
    const { host } = running;
    const map = { ...mapOf('Thesis\n  because Reason'), title: 'On a full disk' };
    let opened = await host.create({ map });
    let refused = 0;
    let saved = 0;
    for (let free = 0; free < 32; free += free < FULL_AT ? 1 : depth(4, 1)) {
      // An article fills the disk to the last block.
      await fillDisk(host, opened.ref, free);
      const note = 'words '.repeat(4000);
      const next: ArgumentMap = { ...opened.map, title: `With ${free} blocks`, ...{ 'x-note': note } };
      const change = diffMaps(opened.map, next);
      const edit = { ref: opened.ref, revision: opened.revision, change };
      const answer = await host.applyChange(edit).catch((error: Error) => error);
      const after = await host.open({ ref: opened.ref });
      if (answer instanceof Error) {
        refused++;
        expect(answer.message, `${free} blocks`).toContain('the disk is full');
        expect(after.map, `${free} blocks`).toEqual(opened.map);
        await host.keepDraft({ ...edit, writer: 'w', order: free });
      } else {
        saved++;
        expect(after.map, `${free} blocks`).toEqual(next);
      }
      // Once there is room, the same edit is saved.
      await host.keepArticle({ ref: opened.ref, source: 's1' });
      if (answer instanceof Error) expect((await host.applyChange(edit)).kind).toBe('saved');
      const now = await host.open({ ref: opened.ref });
      const back = await host.applyChange({ ref: now.ref, revision: now.revision, change: diffMaps(now.map, map) });
      expect(back.kind).toBe('saved');
      opened = await host.open({ ref: opened.ref });
    }
    expect(refused).toBeGreaterThan(3);
    expect(saved).toBeGreaterThan(3);
    reportFaults(
      'a real disk, full at each block',
      refused + saved,
      `${refused} refused, 0 lost, all saved after room was made`,
    );
    await running.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  },
  0,
);

/** Fills the disk up to a number of free blocks with articles of decreasing size. */
async function fillDisk(host: HostProcess['host'], ref: string, free: number): Promise<void> {
  for (let blocks = 63; blocks > 0; blocks--) {
    const fits = await host.keepArticle({ ref, source: 's1', text: 'x'.repeat(blocks * BLOCK_BYTES) }).then(
      () => true,
      () => false,
    );
    if (!fits) continue;
    if (free === 0) return;
    const less = 'x'.repeat(Math.max(1, blocks - free) * BLOCK_BYTES);
    await host.keepArticle({ ref, source: 's1' });
    await host.keepArticle({ ref, source: 's1', text: less });
    return;
  }
}
