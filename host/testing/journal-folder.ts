import { existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import { type Journal, openJournal } from '../saving/journal';
import type { MapSnapshot } from '../saving/journal-format';
import { ownProcessId } from '../saving/process-id';
import { endedProcessId } from './host-folder';

const map = mapOf('Thesis\n  because Reason');

/** Returns a content of the map of a test, which has its title as its revision. */
export const titled = (title: string): MapSnapshot => ({ revision: title, map: { ...map, title } });

interface EditOptions {
  readonly from?: string;
  readonly writer?: string;
  readonly path?: string;
}

/** A folder with the journals of a test, and a journal that is open on it. */
export class JournalFolder {
  static readonly path = '/maps/a.argmap.json';
  readonly top = mkdtempSync(join(tmpdir(), 'counterpoint-journal-'));
  readonly folder = join(this.top, 'journal');
  journal: Journal = openJournal(this.folder);

  /** Keeps the edit of a window that gives the map a new title. `to` is the revision that a save makes of it. */
  draft(
    title: string,
    order: number,
    { from = 'start', to, writer = 'w', path = JournalFolder.path }: EditOptions & { to?: string } = {},
  ): Promise<void> {
    const change = diffMaps(titled(from).map, titled(title).map);
    return this.journal.writeDraft(path, { writer, order, from, change, ...(to === undefined ? {} : { to }) });
  }

  /** Keeps an edit and records that it is saved, in the order of a save. */
  async save(title: string, order: number, options: EditOptions = {}): Promise<void> {
    const { from = 'start', writer = 'w', path = JournalFolder.path } = options;
    this.addBases(from);
    await this.draft(title, order, { ...options, to: title });
    this.addBases(title);
    await this.journal.markSaved(path, writer, title);
  }

  addBases(...titles: string[]): void {
    for (const title of titles) this.journal.addBase(title, titled(title).map);
  }

  /** Opens so many other contents that no earlier one is known any more. */
  forgetBases(): void {
    for (let count = 0; count < 8; count++) this.addBases(`other ${count}`);
  }

  /** Returns the names of the journals, none without their folder. */
  names(folder = this.folder): string[] {
    return existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'aside') : [];
  }

  text(): string {
    return this.names()
      .map((name) => readFileSync(join(this.folder, name), 'utf8'))
      .join('');
  }

  /** Returns the kinds of all lines. */
  kinds(): string[] {
    return [...this.text().matchAll(/^\w{16} \{"kind":"(\w+)"/gm)].map(([, kind = '']) => kind);
  }

  removeFiles(): void {
    for (const name of this.names()) rmSync(join(this.folder, name));
  }

  /** Ends the process that has written the journals, and starts the next one. */
  endProcess(): void {
    for (const name of this.names())
      renameSync(join(this.folder, name), join(this.folder, name.replace(ownProcessId, endedProcessId)));
    this.journal = openJournal(this.folder);
  }

  /** Returns the titles that are recovered for a file. */
  async recovered(file: MapSnapshot | null = titled('start'), path = JournalFolder.path): Promise<string[]> {
    const found: ArgumentMap[] = [];
    await this.journal.recover(path, file, async (lost) => void found.push(lost));
    return found.map(({ title }) => title);
  }

  dispose(): void {
    rmSync(this.top, { recursive: true, force: true });
  }
}
