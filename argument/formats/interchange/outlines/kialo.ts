import type { ArgumentMap, Source } from '../../../model/argument-map';
import type { Anchor, Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { collapseSpaces } from '../../../model/one-line';
import type { Reference } from '../../../model/structure/homes-first';
import type { Format, Place, Problem, ReadResult } from '../format';
import { type Placed, soundMap } from '../sound-map';
import { isKialo, KIALO_TITLE } from './is-kialo';
import { inOrderOfHomes, outlineRows } from './outline-rows';

/** The longest file that is read, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;
/** The deepest level that is read. */
const MAX_LEVEL = 500;

/** A claim in the older form: on the line of its number. */
const CLAIM = /^\s*(\d[\d.]*)\.(?: (Pro|Con):)?(?: (.*))?$/s;
/** A claim in the newer form: below the line of its number. */
const HEADING = /^\s*(\d[\d.]*)\.\s+(Question|Thesis|Pro|Con):\s*(.*)$/s;
const NUMBER = /^\d+(?:\.\d+)*$/;
const SEE = /^-> See (\d+(?:\.\d+)*)(?:\.|$)/;
/** A sign behind a backslash, as in Markdown. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g;
/** A backslash that would be taken for one of those, or the beginning of a text that would be taken for a reference. */
const TO_ESCAPE = /\\(?=[!-/:-@[-`{-~])|^(?=->)/g;
const FOOTNOTE = /^\s*\[(\d{1,6})\]\s*(.*)$/s;
const ADDRESS = /^https?:\/\/\S+/;

/**
 * The text of a discussion as Kialo exports it. Two forms are read: an older one with a claim a line, which is also
 * written, and a newer one with headings and sources.
 */
export const kialo: Format = {
  id: 'kialo',
  name: 'Kialo',
  suffixes: ['.kialo.txt'],
  holds: new Set(['reasons', 'shared-claims', 'title']),
  levels: MAX_LEVEL,
  recognises: isKialo,
  read,
  write,
};

function write(map: ArgumentMap): string {
  const rows = outlineRows(map);
  const numbers: string[] = [];
  const counts: number[] = [];
  const ownNumbers = new Map<Id, string>();
  const numbered = rows.map(({ level, claim, isReference }) => {
    counts.length = level + 1;
    const count = (counts[level] ?? 0) + 1;
    counts[level] = count;
    const number = level === 0 ? String(count) : `${numbers[level - 1]}.${count}`;
    numbers[level] = number;
    if (!isReference) ownNumbers.set(claim.id, number);
    return number;
  });
  const lines = rows.map(({ claim, isReference, step }, index) => {
    const relation = step ? `${step.kind === 'reason' ? 'Pro' : 'Con'}: ` : '';
    const text = isReference ? `-> See ${ownNumbers.get(claim.id)}.` : claim.text.replace(TO_ESCAPE, '\\$&');
    return `${numbered[index]}. ${relation}${text}`;
  });
  return [`Discussion Title: ${map.title}`, '', ...lines, ''].join('\n');
}

/** A claim with its number, as it is in the file. */
interface Entry {
  readonly number: string;
  readonly label: string;
  readonly place: Place;
  readonly lines: string[];
}

function read(text: string): ReadResult {
  if (text.length > MAX_LENGTH) return { map: null, problems: [{ kind: 'too-large' }] };
  const lines = text.split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const title = KIALO_TITLE.exec(lines[first] ?? '');
  if (!title) return { map: null, problems: [{ kind: 'broken' }] };
  const file = new KialoFile(title[1] === 'Name');
  let name = title[2] ?? '';
  let start = first + 1;
  if (title[1] === 'Name' && name === '' && !HEADING.test(lines[start] ?? '')) name = (lines[start++] ?? '').trim();
  for (let index = start; index < lines.length; index++) file.addLine(lines[index] ?? '', index + 1);
  return file.result(name);
}

class KialoFile {
  readonly #isNewer: boolean;
  readonly #problems: Problem[] = [];
  readonly #before: string[] = [];
  readonly #entries: Entry[] = [];
  #theses = 0;
  /** The lines of the sources by their numbers; null before the heading of the sources. */
  #sources: Map<string, string[]> | null = null;
  #source: string[] | null = null;

  constructor(isNewer: boolean) {
    this.#isNewer = isNewer;
  }

  addLine(line: string, number: number): void {
    const place = { line: number, column: 1 };
    if (this.#isNewer && line.trim() === 'Sources:') this.#sources ??= new Map();
    else if (this.#sources) this.#addSourceLine(this.#sources, line);
    else if (!this.#addEntry(line, place)) this.#addText(line);
  }

  #addEntry(line: string, place: Place): boolean {
    const found = (this.#isNewer ? HEADING : CLAIM).exec(line);
    const [, number = '', label = '', words = ''] = found ?? [];
    if (!found || !NUMBER.test(number)) return false;
    if (!this.#isNewer && !number.includes('.')) return this.#addThesis(number, line, place);
    // A line of a text may begin with a number.
    if (label === '') {
      if (number.includes('.')) this.#problems.push({ kind: 'missing-label', place, about: number });
      return false;
    }
    if (number.split('.').length > MAX_LEVEL + 1) this.#problems.push({ kind: 'too-deep', place });
    else this.#entries.push({ number, label, place, lines: [words] });
    return true;
  }

  /** Adds a thesis of the older form, in which all that is behind its number is its text. */
  #addThesis(number: string, line: string, place: Place): boolean {
    if (Number(number) !== this.#theses + 1) return false;
    this.#theses++;
    const text = line.slice(line.indexOf('.') + 2);
    this.#entries.push({ number, label: '', place, lines: [text] });
    return true;
  }

  #addText(line: string): void {
    const lines = this.#entries.at(-1)?.lines ?? this.#before;
    if (line.trim() !== '') lines.push(line.trim());
  }

  #addSourceLine(sources: Map<string, string[]>, line: string): void {
    const [, number, text = ''] = FOOTNOTE.exec(line) ?? [];
    if (number !== undefined) {
      this.#source = [text.trim()];
      if (!sources.has(number)) sources.set(number, this.#source);
    } else if (line.trim() !== '') this.#source?.push(line.trim());
  }

  result(title: string): ReadResult {
    const question = this.#entries.find(({ label }) => label === 'Question');
    const entries = this.#entries.filter((entry) => entry !== question);
    const description = [...this.#before, ...(question?.lines ?? [])].filter((line) => line !== '').join('\n');
    const ids = new Map<string, Id>();
    const sees = entries.map(({ number, label, lines, place }, index) => {
      if (ids.has(number)) this.#problems.push({ kind: 'repeated-id', place, about: number });
      const see = label === 'Pro' || label === 'Con' ? SEE.exec(textOf(lines))?.[1] : undefined;
      if (see === undefined && !ids.has(number)) ids.set(number, `c${index + 1}`);
      return see;
    });
    for (const [index, see] of sees.entries()) {
      const id = see === undefined ? undefined : ids.get(see);
      const number = entries[index]?.number ?? '';
      // A row below a reference speaks to the claim that it refers to.
      if (id !== undefined && !ids.has(number)) ids.set(number, id);
    }
    const claims: Placed<Claim>[] = [];
    const steps: Placed<Inference>[] = [];
    const homes = new Map<Id, Id>();
    const references: Reference[] = [];
    for (const [index, { number, label, lines, place }] of entries.entries()) {
      const see = sees[index];
      const id = see === undefined ? `c${index + 1}` : ids.get(see);
      if (see === undefined) claims.push({ record: this.#claimOf(`c${index + 1}`, lines), place });
      if (id === undefined) {
        this.#problems.push({ kind: 'unknown-reference', place, about: see ?? '' });
        continue;
      }
      if (label !== 'Pro' && label !== 'Con') continue;
      const parent = number.slice(0, Math.max(0, number.lastIndexOf('.')));
      const target = ids.get(parent);
      const step = `i${index + 1}`;
      if (target === undefined) {
        this.#problems.push({ kind: 'unknown-reference', place, about: parent === '' ? number : parent });
        continue;
      }
      if (see === undefined) homes.set(id, step);
      else references.push({ claim: id, inference: step });
      const kind = label === 'Pro' ? 'reason' : 'objection';
      steps.push({ record: { id: step, kind, premises: [id], target }, place });
    }
    const rest = { title, sources: this.#sourceList(), ...(description === '' ? {} : { description }) };
    return soundMap({ claims, steps: inOrderOfHomes(steps, homes, references), rest, problems: this.#problems });
  }

  /** Returns a claim. The numbers of sources in its text become its places in them. */
  #claimOf(id: Id, lines: readonly string[]): Claim {
    const anchors: Anchor[] = [];
    const text = textOf(lines).replace(/ ?\[(\d{1,6})\]/g, (mark, number: string) => {
      const source = this.#sources?.get(number);
      if (!source) return mark;
      const exact = withoutQuoteMarks(source.slice(1).join(' '));
      anchors.push({ source: `s${number}`, ...(exact === '' ? {} : { exact }) });
      return '';
    });
    const plain = this.#isNewer ? text : text.replace(ESCAPED, '$1');
    return { id, text: plain, ...(anchors.length > 0 ? { anchors } : {}) };
  }

  #sourceList(): Source[] {
    return [...(this.#sources ?? [])].map(([number, [line = '']]) => {
      const url = ADDRESS.exec(line)?.[0] ?? '';
      const title = collapseSpaces(line.slice(url.length));
      return { id: `s${number}`, ...(title === '' ? {} : { title }), ...(url === '' ? {} : { url }) };
    });
  }
}

function textOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function withoutQuoteMarks(text: string): string {
  return /^["“„«].*["”“»]$/s.test(text) ? text.slice(1, -1).trim() : text;
}
