import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import type { Reference } from '../../../model/structure/homes-first';
import { CLAIM_FACTS, factsOfTexts, kindOfWord, STEP_FACTS, textOfFact } from '../facts';
import type { Format, Problem, ReadResult } from '../format';
import { STRUCTURE } from '../losses';
import { inOrderOfHomes, type OutlineRow, outlineRows } from '../outlines/outline-rows';
import { type Placed, soundMap } from '../sound-map';
import { cellOf, columnsOf, optionalCell, optionalText, readTable, type TableRow, textOf, writeTable } from './table';

/** The columns in the order in which they are written. Those of a step are filled in the row of its first premise. */
const COLUMNS = [
  'id',
  'parent',
  'kind',
  'step',
  'see',
  'text',
  ...CLAIM_FACTS,
  ...STEP_FACTS.map((name) => columnOfStep(name)),
];

/** The names of the columns in other programs. */
const OTHER_NAMES = [
  ['target', 'parent'],
  ['parent id', 'parent'],
  ['type', 'kind'],
  ['relation', 'kind'],
  ['stance', 'kind'],
  ['group', 'step'],
  ['claim', 'text'],
  ['content', 'text'],
  ['paragraphs', 'anchors'],
] as const;

const NAMES = new Map<string, string>([...COLUMNS.map((name) => [name, name] as const), ...OTHER_NAMES]);

function columnOfStep(name: (typeof STEP_FACTS)[number]): string {
  return name === 'verdict' || name === 'note' ? `step ${name}` : name;
}

/**
 * A table of claims. A row has a claim and the id of the claim or step that it speaks to; the rows of co-premises have
 * one step; a row with `see` is a further place of the claim that it names.
 */
export const csvClaims: Format = {
  id: 'csv-claims',
  name: 'CSV: claims',
  suffixes: ['.csv', '.tsv'],
  holds: new Set([
    ...STRUCTURE,
    'white-space',
    'anchors',
    'holders',
    'bases',
    'unstated',
    'questions',
    'verdicts',
    'notes',
    'schemes',
    'strengths',
  ]),
  recognises: (text) => {
    const columns = columnsOf(text, NAMES);
    return columns.has('text') && columns.has('parent');
  },
  read,
  write: (map: ArgumentMap) => writeTable([COLUMNS, ...outlineRows(map).map(cellsOf)]),
};

function cellsOf({ claim, isReference, step, index }: OutlineRow): string[] {
  return [
    isReference ? '' : cellOf(claim.id),
    cellOf(step?.target ?? ''),
    step?.kind ?? '',
    cellOf(step?.id ?? ''),
    isReference ? cellOf(claim.id) : '',
    isReference ? '' : cellOf(claim.text),
    ...CLAIM_FACTS.map((name) => (isReference ? '' : optionalCell(textOfFact(claim, name)))),
    ...STEP_FACTS.map((name) => (step && index === 0 ? optionalCell(textOfFact(step, name)) : '')),
  ];
}

function read(text: string): ReadResult {
  const table = readTable(text, NAMES);
  if ('kind' in table) return { map: null, problems: [table] };
  if (!table.columns.has('text')) return { map: null, problems: [{ kind: 'broken' }] };
  return new ClaimTable(table.columns.has('id')).read(table.rows, table.problems);
}

type GrowingStep = Inference & { readonly premises: Id[] };

class ClaimTable {
  readonly #hasIds: boolean;
  readonly #claims = new Map<Id, Claim>();
  readonly #placedClaims: Placed<Claim>[] = [];
  readonly #steps: Placed<GrowingStep>[] = [];
  /** The steps by their names in the file, and by these with their parents. */
  readonly #groups = new Map<string, GrowingStep>();
  readonly #homes = new Map<Id, Id>();
  readonly #references: Reference[] = [];
  #taken: ReadonlySet<Id> = new Set();
  #count = 0;

  constructor(hasIds: boolean) {
    this.#hasIds = hasIds;
  }

  read(rows: readonly TableRow[], known: readonly Problem[]): ReadResult {
    this.#taken = new Set(rows.flatMap(({ cell }) => [textOf(cell('id')), textOf(cell('step'))]));
    const problems = [...known];
    for (const row of rows) this.#readRow(row, problems);
    const steps = inOrderOfHomes(this.#steps, this.#homes, this.#references);
    return soundMap({ claims: this.#placedClaims, steps, problems });
  }

  #readRow(row: TableRow, problems: Problem[]): void {
    const { cell, place } = row;
    const report = (about: string) => problems.push({ kind: 'syntax', place, about });
    const see = this.#seeOf(row);
    const id = see ?? this.#claimOf(row, problems);
    const [parent, group] = [textOf(cell('parent')), textOf(cell('step'))];
    if (parent === '' && group === '') {
      if (see !== undefined) problems.push({ kind: 'no-target', place, about: see });
      return;
    }
    const word = textOf(cell('kind'));
    const kind = kindOfWord(word);
    if (word !== '' && !kind) report(word);
    const facts = factsOfTexts(STEP_FACTS, (name) => optionalText(cell(columnOfStep(name))), report);
    const fresh: Inference = { ...facts, id: '', kind: kind ?? 'reason', premises: [], target: parent };
    const step = this.#stepOf(group, { record: fresh, place });
    step.premises.push(id);
    if (see !== undefined) this.#references.push({ claim: id, inference: step.id });
    else this.#homes.set(id, step.id);
  }

  /** Returns the claim that a row is a further place of: named in its own column, or by an id that has been before. */
  #seeOf({ cell }: TableRow): Id | undefined {
    const see = textOf(cell('see'));
    if (see !== '') return see;
    const id = textOf(cell('id'));
    const text = textOf(cell('text'));
    const known = this.#claims.get(id);
    return known && textOf(cell('parent')) !== '' && (text === '' || text === known.text) ? id : undefined;
  }

  #claimOf({ cell, place }: TableRow, problems: Problem[]): Id {
    const report = (about: string) => problems.push({ kind: 'syntax', place, about });
    const facts = factsOfTexts(CLAIM_FACTS, (name) => optionalText(cell(name)), report);
    const named = textOf(cell('id'));
    const isFree = named !== '' && !this.#claims.has(named);
    if (!isFree && this.#hasIds)
      problems.push({ kind: 'repeated-id', place, ...(named === '' ? {} : { about: named }) });
    const claim: Claim = { id: isFree ? named : this.#nextId('c'), text: textOf(cell('text')), ...facts };
    this.#claims.set(claim.id, claim);
    this.#placedClaims.push({ record: claim, place });
    return claim.id;
  }

  /** Returns the step of a row: that of an earlier row with the same step and parent, or a new one. */
  #stepOf(group: string, { record, place }: Placed<Inference>): GrowingStep {
    const alone = JSON.stringify([group]);
    const key = JSON.stringify([group, record.target]);
    const known = this.#groups.get(record.target === '' ? alone : key);
    if (known && group !== '') return known;
    const isNew = group !== '' && !this.#groups.has(alone);
    const step: GrowingStep = { ...record, id: isNew ? group : this.#nextId('i'), premises: [] };
    this.#steps.push({ record: step, place });
    if (group !== '') this.#groups.set(key, step);
    if (isNew) this.#groups.set(alone, step);
    return step;
  }

  #nextId(prefix: string): Id {
    let id = '';
    do id = `${prefix}${++this.#count}`;
    while (this.#taken.has(id));
    return id;
  }
}
