import { linkSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readMap, writeMap } from '../../../../argument/formats/native';
import { mapOf } from '../../../../argument/testing/map-builder';
import { contentHash } from '../../../../host/saving/file-io';
import { pathKeys } from '../../../../host/saving/path-key';
import type { TestHost } from '../../test-host';
import { LETTERS, TITLES } from './shown-maps';

/** The map whose file has a second hard link outside the library, so that it is overwritten in place. */
const LINKED = 'Gamma';
/** The maps that are replaced by renaming, and so are whole at every moment. */
export const RENAMED = TITLES.filter((title) => title !== LINKED);

/** The files of the maps of the loop, as they are on the disk. */
export class LibraryFiles {
  private readonly link: string;
  private readonly names: readonly string[];

  constructor(private readonly host: TestHost) {
    for (const title of TITLES) {
      const map = { ...mapOf(`${LETTERS[title]}-thesis\n  because ${LETTERS[title]}-reason`), title };
      writeFileSync(this.path(title), writeMap(map));
    }
    this.link = join(host.folder, 'second link');
    linkSync(this.path(LINKED), this.link);
    this.names = readdirSync(host.library).sort();
  }

  /** Returns the texts of a map. Throws Error if the file is no whole map, or has a text of another one. */
  textsIn(title: string): string[] {
    const content = readFileSync(this.path(title), 'utf8');
    const read = readMap(content);
    if (!read.ok) throw new Error(`${title} cannot be read: ${JSON.stringify(read)}`);
    if (writeMap(read.map) !== content) throw new Error(`${title} is not as it was written: ${content}`);
    const texts = read.map.claims.map(({ text }) => text).sort();
    const foreign = texts.filter((text) => !text.startsWith(LETTERS[title] ?? ' '));
    if (foreign.length > 0) throw new Error(`${title} has texts of another map: ${foreign.join(' ')}`);
    return texts;
  }

  /** Returns what is in the library and does not belong there, or is missing. */
  strays(): string[] {
    const now = readdirSync(this.host.library);
    const strange = now.filter((name) => !this.names.includes(name));
    const missing = this.names.filter((name) => !now.includes(name));
    const isTorn = readFileSync(this.link, 'utf8') !== readFileSync(this.path(LINKED), 'utf8');
    return [...strange, ...missing, ...(isTorn ? ['the second link has another content'] : [])];
  }

  /**
   * Returns the number of steps that undo can take when the map is opened next, as far as they are
   * kept in the data folder; `outdated` if the kept ones lead to other bytes than those of the file.
   */
  keptSteps(title: string): number | 'outdated' {
    const [key] = pathKeys(this.path(title));
    let kept: { revision: string; past: readonly unknown[] };
    try {
      kept = JSON.parse(readFileSync(join(this.host.data, 'history', `${key}.json`), 'utf8')) as typeof kept;
    } catch {
      return 0;
    }
    return kept.revision === contentHash(readFileSync(this.path(title))) ? kept.past.length : 'outdated';
  }

  private path(title: string): string {
    return this.host.path(`${title}.argmap.json`);
  }
}
