import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { forestOf } from '../../../model/structure/forest';
import { indexOf } from '../../../model/structure/map-index';
import { kindOfWord } from '../facts';
import type { Format, Place, Problem, ReadResult } from '../format';
import { type Placed, soundMap } from '../sound-map';
import { cellOf, columnsOf, optionalCell, optionalText, readTable, textOf, writeTable } from './table';

const COLUMNS = ['from', 'to', 'kind', 'from text', 'to text'];

/** The names of the columns in other programs. */
const OTHER_NAMES = [
  ['source', 'from'],
  ['target', 'to'],
  ['type', 'kind'],
  ['relation', 'kind'],
  ['stance', 'kind'],
  ['label', 'kind'],
  ['source text', 'from text'],
  ['target text', 'to text'],
] as const;

const NAMES = new Map<string, string>([...COLUMNS.map((name) => [name, name] as const), ...OTHER_NAMES]);

/** A table of steps from one claim to another. A claim that no step starts from has a row without a target. */
export const csvEdges: Format = {
  id: 'csv-edges',
  name: 'CSV: steps',
  suffixes: ['.edges.csv', '.edges.tsv'],
  holds: new Set(['reasons', 'shared-claims', 'deep-branches', 'several-trees', 'white-space']),
  recognises: (text) => {
    const columns = columnsOf(text, NAMES);
    return columns.has('from') && columns.has('to');
  },
  read,
  write,
};

function write(map: ArgumentMap): string {
  const { claims } = indexOf(map);
  const words = (id: Id) => optionalCell(claims.get(id)?.text);
  const roots = forestOf(map).roots.map((id) => [cellOf(id), '', '', words(id), '']);
  const steps = map.inferences.flatMap(({ premises, kind, target }) =>
    premises.map((id) => [cellOf(id), cellOf(target), kind, words(id), words(target)]),
  );
  return writeTable([COLUMNS, ...roots, ...steps]);
}

function read(text: string): ReadResult {
  const table = readTable(text, NAMES);
  if ('kind' in table) return { map: null, problems: [table] };
  if (!table.columns.has('from') || !table.columns.has('to')) return { map: null, problems: [{ kind: 'broken' }] };
  const problems: Problem[] = [...table.problems];
  const claims = new Map<Id, { id: Id; text: string | undefined; place: Place }>();
  const steps: Placed<Inference>[] = [];
  const meet = (id: Id, words: string | undefined, place: Place) => {
    const known = claims.get(id);
    if (!known) claims.set(id, { id, text: words, place });
    else if (known.text === undefined) known.text = words;
    else if (words !== undefined && words !== known.text) problems.push({ kind: 'repeated-id', place, about: id });
  };
  for (const { cell, place } of table.rows) {
    const [from, to, word] = [textOf(cell('from')), textOf(cell('to')), textOf(cell('kind'))];
    if (to !== '') meet(to, optionalText(cell('to text')), place);
    if (from === '') {
      problems.push({ kind: 'no-premise', place });
      continue;
    }
    meet(from, optionalText(cell('from text')), place);
    if (to === '') continue;
    const kind = kindOfWord(word);
    if (word !== '' && !kind) problems.push({ kind: 'syntax', place, about: word });
    steps.push({ record: { id: '', kind: kind ?? 'reason', premises: [from], target: to }, place });
  }
  const records = [...claims.values()].map(({ id, text: words, place }): Placed<Claim> => {
    // In a list without texts the names are the texts.
    return { record: { id, text: words ?? id }, place };
  });
  const taken = new Set(claims.keys());
  let count = 0;
  const freeId = (): Id => {
    do count++;
    while (taken.has(`i${count}`));
    return `i${count}`;
  };
  const named = steps.map(({ record, place }) => ({ record: { ...record, id: freeId() }, place }));
  return soundMap({ claims: records, steps: named, problems });
}
