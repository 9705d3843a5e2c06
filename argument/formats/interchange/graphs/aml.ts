import type { ArgumentMap } from '../../../model/argument-map';
import type { Anchor, Claim } from '../../../model/claim';
import type { Inference, Kind } from '../../../model/inference';
import { collapseSpaces } from '../../../model/one-line';
import type { Format, Problem, ReadResult } from '../format';
import { type RowOfFile, recordsOfRows } from '../outlines/outline-rows';
import { soundMap } from '../sound-map';
import { nodesIn, ownText, readXmlTree, type XmlNode } from '../xml-tree';

/**
 * The Argument Markup Language of Araucaria, in XML: units with a proposition, the arguments for it, each convergent or
 * linked, and its refutation, for which all objections are arguments.
 */
export const aml: Format = {
  id: 'aml',
  name: 'AML (Araucaria)',
  suffixes: ['.aml'],
  holds: new Set(),
  recognises: (text) => /^\ufeff?\s*</.test(text) && /<ARG[\s>]/.test(text.slice(0, 20_000)),
  read,
};

/** The source that the text of a file is. */
const SOURCE = 's1';
/** The words around a passage that are kept, in UTF-16 units. */
const CONTEXT = 32;

function read(file: string): ReadResult {
  const { root, problems: found } = readXmlTree(file);
  if (!root) return { map: null, problems: found };
  const [unit] = nodesIn(root, 'AU');
  if (root.name !== 'ARG' || !unit) return { map: null, problems: [{ kind: 'broken' }] };
  const text = ownText(nodesIn(root, 'TEXT')[0]);
  const places = new Map<string, Problem>();
  const { claims, steps, problems } = recordsOfRows(rowsOf(unit, text, places));
  const [data] = nodesIn(root, 'EDATA');
  for (const node of [...nodesIn(root, 'TEXT'), ...nodesIn(data, 'AUTHOR', 'DATE')]) addPlace(places, node);
  return soundMap({ claims, steps, rest: restOf(data, text), problems: [...found, ...problems, ...places.values()] });
}

/** Adds the problem of an element that a map has no place for, if it is the first of its name. */
function addPlace(places: Map<string, Problem>, node: XmlNode): void {
  if (places.has(node.name) || (node.parts.length === 0 && node.attributes.size === 0)) return;
  places.set(node.name, { kind: 'no-place', place: node.place, about: node.name });
}

function restOf(data: XmlNode | undefined, text: string): Partial<ArgumentMap> {
  const [comments = '', source = ''] = ['COMMENTS', 'SOURCE'].map((name) => ownText(nodesIn(data, name)[0]).trim());
  const named = /^https?:\/\/\S+$/.test(source) ? { url: source } : source === '' ? {} : { title: source };
  return {
    ...(comments === '' ? {} : { description: comments }),
    sources: text === '' && source === '' ? [] : [{ id: SOURCE, ...named }],
  };
}

/** A unit, with what a row says of its step. */
interface Waiting extends Pick<RowOfFile, 'level' | 'step' | 'joins'> {
  readonly unit: XmlNode;
}

function rowsOf(top: XmlNode, text: string, places: Map<string, Problem>): RowOfFile[] {
  const rows: RowOfFile[] = [];
  const waiting: Waiting[] = [{ unit: top, level: 0, step: { id: '', kind: 'reason' } }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { unit, ...row } = next;
    rows.push({ ...row, place: unit.place, claim: claimOf(unit, text, places) });
    for (const below of unitsBelow(unit, row.level + 1).reverse()) waiting.push(below);
  }
  return rows;
}

/** Returns the units that speak to one: the premises of its arguments, and the objections to it. */
function unitsBelow(unit: XmlNode, level: number): Waiting[] {
  return nodesIn(unit, 'CA', 'LA', 'REFUTATION').flatMap((node) => {
    if (node.name !== 'REFUTATION') return premisesOf(node, unit, 'reason', level);
    return nodesIn(node, 'AU').flatMap((negation) =>
      isMereNegation(negation)
        ? nodesIn(negation, 'CA', 'LA').flatMap((one) => premisesOf(one, negation, 'objection', level))
        : [{ unit: negation, level, step: stepOf([negation], unit, 'objection') }],
    );
  });
}

/** Returns true for a refutation that the text does not state: its arguments are objections then. */
function isMereNegation(unit: XmlNode): boolean {
  const [proposition] = nodesIn(unit, 'PROP');
  const isStated = proposition?.attributes.get('missing') !== 'yes' && textOf(proposition) !== '';
  const hasArguments = nodesIn(unit, 'CA', 'LA').some((node) => nodesIn(node, 'AU').length > 0);
  return !isStated && hasArguments && nodesIn(unit, 'REFUTATION').length === 0;
}

/** Returns the premises of an argument: one step if they are linked, else a step each. */
function premisesOf(node: XmlNode, conclusion: XmlNode, kind: Kind, level: number): Waiting[] {
  const units = nodesIn(node, 'AU');
  const isLinked = node.name === 'LA';
  return units.map((unit, index) => ({
    unit,
    level,
    step: stepOf(isLinked ? units : [unit], conclusion, kind),
    ...(isLinked && index > 0 ? { joins: 'and' as const } : {}),
  }));
}

/** Returns the step from some units: its scheme is one that the conclusion and the first of them are in. */
function stepOf(units: readonly XmlNode[], conclusion: XmlNode, kind: Kind): Omit<Inference, 'premises' | 'target'> {
  const [first = new Map<string, string>(), ...others] = units.map(schemesOf);
  const ofConclusion = schemesOf(conclusion);
  const areIn = (key: string) => ofConclusion.has(key) || (others.length > 0 && others.every((all) => all.has(key)));
  const scheme = [...first].find(([key]) => areIn(key))?.[1];
  const label = units.map((unit) => nodesIn(unit, 'PROP')[0]?.attributes.get('supportlabel')).find(Boolean);
  return { id: '', kind, ...(scheme === undefined ? {} : { scheme }), ...(label === undefined ? {} : { note: label }) };
}

/** Returns the schemes that a proposition is in, by the keys of their uses. */
function schemesOf(unit: XmlNode): Map<string, string> {
  return new Map(
    nodesIn(nodesIn(unit, 'PROP')[0], 'INSCHEME').map(({ attributes }) => {
      const scheme = attributes.get('scheme') ?? '';
      return [JSON.stringify([scheme, attributes.get('schid')]), scheme];
    }),
  );
}

function textOf(proposition: XmlNode | undefined): string {
  return ownText(nodesIn(proposition, 'PROPTEXT')[0]).trim();
}

function claimOf(unit: XmlNode, text: string, places: Map<string, Problem>): Claim {
  const [proposition] = nodesIn(unit, 'PROP');
  const attribute = (name: string) => proposition?.attributes.get(name) || undefined;
  for (const node of nodesIn(proposition, 'ROLE', 'TUTOR')) addPlace(places, node);
  for (const scheme of nodesIn(proposition, 'INSCHEME'))
    for (const answer of nodesIn(scheme, 'CQANS'))
      if (answer.attributes.get('answered') === 'yes') addPlace(places, answer);
  const owners = nodesIn(proposition, 'OWNER').flatMap(({ attributes }) => attributes.get('name') || []);
  const isUnstated = attribute('missing') === 'yes';
  const anchor = isUnstated ? null : anchorOf(nodesIn(proposition, 'PROPTEXT')[0], text);
  const note = attribute('nodelabel');
  return {
    id: attribute('identifier') ?? '',
    text: collapseSpaces(textOf(proposition)),
    ...(owners.length > 0 ? { holder: owners.join(', ') } : {}),
    ...(isUnstated ? { unstated: true } : {}),
    ...(anchor ? { anchors: [anchor] } : {}),
    ...(note === undefined ? {} : { note }),
  };
}

/** Returns the place of a proposition in the text of the file; null if its words are not there. */
function anchorOf(words: XmlNode | undefined, text: string): Anchor | null {
  const raw = ownText(words);
  const exact = raw.trim();
  const offset = Number(words?.attributes.get('offset') ?? Number.NaN);
  if (exact === '' || text.slice(offset, offset + raw.length) !== raw) return null;
  const start = offset + raw.indexOf(exact);
  const end = start + exact.length;
  const [prefix, suffix] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(end, end + CONTEXT)];
  return { source: SOURCE, exact, prefix, suffix, start, end };
}
