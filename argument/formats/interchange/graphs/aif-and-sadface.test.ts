import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validate } from '../../../model/validate';
import { besideRepository } from '../../../testing/beside-repository';
import { canonicalMap } from '../../../testing/canonical-map';
import { decodeText } from '../../decode-text';
import { formatOf, recogniseFormats, writeInFormat } from '../formats';

/** Returns the files of a corpus by their names. */
function filesOf(folder: string, ending: RegExp): [name: string, text: string][] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => ending.test(name));
  return names.sort().map((name) => [name, decodeText(readFileSync(join(folder, name)))?.text ?? '']);
}

const aifFolder = besideRepository('corpora/aif', 'AIF maps of others');
const sadfaceFolder = besideRepository('corpora/sadface', 'SADFace maps of others');

describe.skipIf(!aifFolder)('AIF maps of others', () => {
  const files = filesOf(aifFolder ?? '', /\.json$/);

  it('are read step by step: at least 98 % of the steps are one step each', () => {
    let [steps, kept] = [0, 0];
    for (const [, text] of files) {
      const nodes = JSON.parse(text).nodes as { type: string; nodeID: string }[];
      const ids = new Set(
        nodes.filter(({ type }) => type === 'RA' || type === 'CA').map(({ nodeID }) => String(nodeID)),
      );
      const read = formatOf('aif')?.read?.(text);
      if (!read?.map) throw new Error('not read');
      expect(validate(read.map)).toEqual([]);
      steps += ids.size;
      kept += read.map.inferences.filter(({ id }) => ids.has(id)).length;
    }
    expect(steps).toBe(3562);
    expect(kept).toBeGreaterThanOrEqual(3491);
  });

  it('are recognised, and written again they are read as the same map', () => {
    const aif = formatOf('aif');
    for (const [name, text] of files) {
      expect([name, recogniseFormats(text).map(({ id }) => id)]).toEqual([name, ['aif']]);
      const read = aif?.read?.(text);
      if (!aif || !read?.map) throw new Error('not read');
      const written = writeInFormat(read.map, aif);
      expect([name, written.losses]).toEqual([name, []]);
      expect(canonicalMap(aif.read?.(written.text).map ?? read.map)).toEqual(canonicalMap(read.map));
    }
  });

  it('keep all locutions, illocutions, transitions and rephrasings, with all that these store', () => {
    const aif = formatOf('aif');
    const linesOf = (items: object[]) => items.map((item) => JSON.stringify(Object.entries(item).sort()));
    let kept = 0;
    for (const [name, text] of files) {
      const map = aif?.read?.(text).map;
      if (!aif || !map) throw new Error('not read');
      const [file, again] = [JSON.parse(text), JSON.parse(writeInFormat(map, aif).text)];
      const isOther = ({ type }: { type: string }) => !/^(?:I|RA|CA)$/.test(type);
      expect([name, again.locutions]).toEqual([name, file.locutions]);
      expect(linesOf(again.nodes.filter(isOther))).toEqual(linesOf(file.nodes.filter(isOther)));
      kept += file.nodes.filter(isOther).length;
    }
    expect(kept).toBe(21_150);
  });
});

describe.skipIf(!sadfaceFolder)('SADFace maps of others', () => {
  it('are read, and written again they are read as the same map', () => {
    const sadface = formatOf('sadface');
    for (const [name, text] of filesOf(sadfaceFolder ?? '', /\.json$/)) {
      expect([name, recogniseFormats(text).map(({ id }) => id)]).toEqual([name, ['sadface']]);
      const read = sadface?.read?.(text);
      if (!sadface || !read?.map) throw new Error('not read');
      const atoms = (JSON.parse(text).nodes as { type: string }[]).filter(({ type }) => type === 'atom');
      expect([name, read.map.claims.length]).toEqual([name, atoms.length]);
      const written = writeInFormat(read.map, sadface);
      expect(written.losses).toEqual([]);
      expect(canonicalMap(sadface.read?.(written.text).map ?? read.map)).toEqual(canonicalMap(read.map));
    }
  });
});
