import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { overwriteInPlace } from '../saving/overwrite-in-place';
import { ownProcessId } from '../saving/process-id';
import { injectFault, stopFaults } from './faulty-fs.mjs';
import { endedProcessId } from './host-folder';

/** The folder of a test of overwrites: a file, and the records beside it. */
export class OverwriteFolder {
  readonly top = mkdtempSync(join(tmpdir(), 'counterpoint-overwrite-'));
  readonly records = join(this.top, 'records');
  readonly file = join(this.top, 'maps.json');

  /** Returns the names of the records that the next start looks at. */
  leftoverRecords(): string[] {
    return readdirSync(this.records).filter((name) => name !== 'aside');
  }

  recordsAside(): string[] {
    const folder = join(this.records, 'aside');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  /**
   * Interrupts an overwrite, and leaves its record as that of another process, by default of an ended
   * one, and the file with a content, or without a file for null. Returns the path of the record.
   */
  async interruptOverwrite(
    old: Uint8Array,
    next: Uint8Array,
    content: Uint8Array | null,
    processId = endedProcessId,
  ): Promise<string> {
    writeFileSync(this.file, old);
    injectFault(this.file, { kind: 'EIO', call: 'sync' });
    await overwriteInPlace(this.file, old, next, this.records).catch(() => undefined);
    stopFaults();
    const [name = ''] = this.leftoverRecords();
    const record = readFileSync(join(this.records, name));
    rmSync(join(this.records, name));
    const path = join(this.records, name.replace(ownProcessId, processId));
    writeFileSync(path, record);
    if (content) writeFileSync(this.file, content);
    else rmSync(this.file);
    return path;
  }

  dispose(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}
