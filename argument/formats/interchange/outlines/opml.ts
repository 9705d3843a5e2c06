import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim } from '../../../model/claim';
import type { Inference, Kind } from '../../../model/inference';
import { indexOf } from '../../../model/structure/map-index';
import { BOX_LABELS, indicatorWord } from '../../../model/structure/map-labels';
import { roleOf } from '../../../model/structure/roles';
import { readIndicatorOrLabel } from '../../pasting/indicator-words';
import { CLAIM_FACTS, factsOfTexts, otherKeysOf, STEP_FACTS, textOfFact } from '../facts';
import type { Format, Problem, ReadResult } from '../format';
import { FEATURES } from '../losses';
import { objectOf, parseJson } from '../parse-json';
import { restOfMap } from '../rest-of-map';
import { soundMap } from '../sound-map';
import { decodeCharacters, type Element, escapeXml, readXml, type XmlEvents } from '../xml';
import { withoutTags } from './opml/tags';
import { type OutlineRow, outlineRows, type RowOfFile, recordsOfRows } from './outline-rows';

/** The namespace of all that OPML has no place for. */
const NAMESPACE = 'urn:counterpoint:opml:1';
/** The deepest level that is indented. */
const MAX_INDENT = 50;

/**
 * An outline in OPML. A row below another one speaks to it, and begins with its indicator word, as other programs show
 * it. All that OPML has no place for is in attributes of a namespace, the note of a claim where OmniOutliner has it.
 */
export const opml: Format = {
  id: 'opml',
  name: 'OPML',
  suffixes: ['.opml'],
  holds: new Set(FEATURES),
  recognises: (text) => /^\ufeff?\s*</.test(text) && /<opml[\s>]/.test(text.slice(0, 20_000)),
  read,
  write,
};

/** The attribute of a fact. */
function attributeOf(name: string): string {
  return name === 'note' ? '_note' : `cp:${name}`;
}

function write(map: ArgumentMap): string {
  const { title, claims: _claims, inferences: _inferences, format: _format, ...rest } = map;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<opml version="2.0" xmlns:cp="${NAMESPACE}">`,
    '<head>',
    `\t<title>${escapeXml(title)}</title>`,
    `\t<cp:map>${escapeXml(JSON.stringify(rest))}</cp:map>`,
    '</head>',
    '<body>',
  ];
  const rows = outlineRows(map);
  const indent = (level: number) => '\t'.repeat(Math.min(level + 1, MAX_INDENT));
  for (const [index, row] of rows.entries()) {
    const next = rows[index + 1]?.level ?? 0;
    const attributes = attributesOf(map, row).flatMap(([name, value]) => {
      return value === undefined ? [] : `${name}="${escapeXml(value)}"`;
    });
    lines.push(`${indent(row.level)}<outline ${attributes.join(' ')}${next > row.level ? '>' : '/>'}`);
    for (let level = row.level - 1; level >= next; level--) lines.push(`${indent(level)}</outline>`);
  }
  return [...lines, '</body>', '</opml>', ''].join('\n');
}

/** An attribute with its value; undefined for one that is left out. */
type Attribute = readonly [name: string, value: string | undefined];

function attributesOf(map: ArgumentMap, row: OutlineRow): Attribute[] {
  const { claim, isReference, step, index } = row;
  const word = step ? (index === 0 ? indicatorWord(roleOf(map, step)) : BOX_LABELS.and) : undefined;
  const isOnStep = step && indexOf(map).inferences.has(step.target);
  return [
    ['text', [word, claim.text].filter((part) => part !== undefined).join(' ')],
    [isReference ? 'cp:see' : 'cp:id', claim.id],
    ['cp:word', word],
    ['cp:joins', index > 0 ? 'and' : isOnStep ? 'step' : undefined],
    ...(isReference ? [] : attributesOfClaim(claim)),
    ...(step && index === 0 ? attributesOfStep(step) : []),
  ];
}

function attributesOfClaim(claim: Claim): Attribute[] {
  const others = otherKeysOf(claim, ['text', ...CLAIM_FACTS]);
  return [
    ...CLAIM_FACTS.map((name): Attribute => [attributeOf(name), textOfFact(claim, name)]),
    ['cp:others', others && JSON.stringify(others)],
  ];
}

function attributesOfStep(step: Inference): Attribute[] {
  const others = otherKeysOf(step, ['kind', 'premises', 'target', ...STEP_FACTS]);
  return [
    ['cp:step', step.id],
    ['cp:kind', step.kind],
    ...STEP_FACTS.map((name): Attribute => [`cp:step-${name}`, textOfFact(step, name)]),
    ['cp:step-others', others && JSON.stringify(others)],
  ];
}

function read(text: string): ReadResult {
  let file = new OpmlFile();
  const { isRead, problems } = readXml(text, () => {
    file = new OpmlFile();
    return file;
  });
  if (!isRead) return { map: null, problems };
  if (!file.isOpml) return { map: null, problems: [{ kind: 'broken' }] };
  return file.result(problems);
}

/** The attributes that are read in files of any program, and the declaration of the namespace. */
const KNOWN = new Set(['text', '_note', 'xmlns:cp']);

class OpmlFile implements XmlEvents {
  isOpml = false;
  /** True for a file that Counterpoint wrote. */
  #isOwn = false;
  #title = '';
  #rest = '';
  readonly #elements: string[] = [];
  readonly #rows: RowOfFile[] = [];
  readonly #problems: Problem[] = [];
  /** The names of the attributes that have been reported. */
  readonly #reported = new Set<string>();
  #level = 0;

  open(element: Element): void {
    if (this.#elements.length === 0) {
      this.isOpml = element.name === 'opml';
      this.#isOwn = element.attributes.get('xmlns:cp') === NAMESPACE;
    }
    this.#elements.push(element.name);
    if (element.name === 'outline' && this.#elements[1] === 'body')
      this.#rows.push(this.#rowOf(element, this.#level++));
  }

  text(text: string): void {
    if (this.#elements.length !== 3) return;
    const path = this.#elements.join(' ');
    if (path === 'opml head title') this.#title += text;
    if (path === 'opml head cp:map' && this.#isOwn) this.#rest += text;
  }

  close(name: string): void {
    if (name === 'outline' && this.#elements[1] === 'body') this.#level--;
    this.#elements.pop();
  }

  result(found: readonly Problem[]): ReadResult {
    const rest = this.#restOfMap();
    const { claims, steps, problems: repeated } = recordsOfRows(this.#rows);
    const problems = [...found, ...this.#problems, ...repeated];
    const title = this.#isOwn ? decodeCharacters(this.#title) : this.#title.trim();
    return soundMap({ claims, steps, rest: { ...rest, title }, problems });
  }

  #restOfMap(): Partial<ArgumentMap> {
    if (this.#rest === '') return {};
    const found = objectOf(parseJson(decodeCharacters(this.#rest)));
    const rest = found && restOfMap(found);
    if (rest) return rest;
    this.#problems.push({ kind: 'syntax', place: { path: 'opml/head/cp:map' } });
    return {};
  }

  #rowOf({ attributes, place }: Element, level: number): RowOfFile {
    const report = (about: string) => this.#problems.push({ kind: 'syntax', place, about });
    const own = (name: string) => {
      const value = this.#isOwn ? attributes.get(name) : undefined;
      return value === undefined ? undefined : decodeCharacters(value);
    };
    const keys = (name: string) => {
      const value = own(name);
      const found = value === undefined ? null : objectOf(parseJson(value));
      if (value !== undefined && !found) report(value);
      return found;
    };
    this.#reportForeign(attributes, place);
    const { text, kind, joins } = this.#wordsOf(attributes, level, own, report);
    const see = own('cp:see');
    const stepFacts = factsOfTexts(STEP_FACTS, (name) => own(`cp:step-${name}`), report);
    const step = { ...keys('cp:step-others'), ...stepFacts, id: own('cp:step') ?? '', kind };
    if (see !== undefined) return { level, place, see, step, ...joins };
    const note = this.#isOwn ? own('_note') : attributes.get('_note');
    const facts = factsOfTexts(CLAIM_FACTS, (name) => (name === 'note' ? note : own(attributeOf(name))), report);
    const claim: Claim = { ...keys('cp:others'), ...facts, id: own('cp:id') ?? '', text };
    return { level, place, claim, step, ...joins };
  }

  /** Takes the indicator word off the text of a row. */
  #wordsOf(
    attributes: ReadonlyMap<string, string>,
    level: number,
    own: (name: string) => string | undefined,
    report: (about: string) => void,
  ): { text: string; kind: Kind; joins?: Pick<RowOfFile, 'joins'> } {
    const raw = own('text') ?? attributes.get('text') ?? attributes.get('title') ?? '';
    const whole = this.#isOwn ? raw : withoutTags(raw, () => report(raw));
    if (level === 0) return { text: whole, kind: 'reason' };
    const word = own('cp:word');
    const kind = own('cp:kind') === 'objection' ? 'objection' : 'reason';
    const joining = own('cp:joins');
    const joins = joining === 'and' || joining === 'step' ? { joins: { joins: joining } as const } : {};
    if (word !== undefined && whole.startsWith(`${word} `))
      return { text: whole.slice(word.length + 1), kind, ...joins };
    const found = readIndicatorOrLabel(whole);
    const means = found?.means ?? 'reason';
    if (word !== undefined) return { text: found?.rest ?? whole, kind, ...joins };
    return {
      text: found?.rest ?? whole,
      kind: means === 'objection' || means === 'undercutter' ? 'objection' : 'reason',
      ...(means === 'and' ? { joins: { joins: 'and' } } : means === 'undercutter' ? { joins: { joins: 'step' } } : {}),
    };
  }

  /** Reports the attributes that a map has no place for, each once. */
  #reportForeign(attributes: ReadonlyMap<string, string>, place: Element['place']): void {
    for (const name of attributes.keys()) {
      if (KNOWN.has(name) || this.#reported.has(name) || (this.#isOwn && name.startsWith('cp:'))) continue;
      this.#reported.add(name);
      this.#problems.push({ kind: 'no-place', place, about: name });
    }
  }
}
