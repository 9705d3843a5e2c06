import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { indexOf } from '../../../../model/structure/map-index';
import { foreignLeft, foreignOf, withoutKeys } from '../../foreign';
import { outlineRows } from '../../outlines/outline-rows';
import { escapeXml } from '../../xml';
import { EXAMPLE, FORMAT, GRAPH, NAMESPACE, XML_NAME } from './notation';

/** Writes a map as an argumentation graph: a segment and a unit for each claim, an edge for each premise. */
export function write(map: ArgumentMap): string {
  const { format: _format, claims, inferences, ...rest } = map;
  const others = othersOf(map);
  const own = { ...withoutKeys(rest, ['foreign']), ...foreignLeft(map, FORMAT, Object.keys(others).length > 0) };
  const names = new Names(
    [...claims, ...inferences].map(({ id }) => id),
    others.id,
  );
  const opponents = opponentsOf(map);
  const segments = claims.map((claim) => ({ claim, id: names.next('e') }));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<arggraph ${attributes({ id: names.next(GRAPH), ...others, 'xmlns:cp': NAMESPACE, 'cp:map': JSON.stringify(own) })}>`,
    ...segments.map(({ claim, id }) => {
      const implicit = claim.unstated === undefined ? undefined : String(claim.unstated);
      return `  <edu ${attributes({ id, implicit })}>${escapeXml(claim.text)}</edu>`;
    }),
    ...claims.map((claim) => {
      const type = opponents.has(claim.id) ? 'opp' : 'pro';
      return `  <adu ${attributes({ id: names.of(claim.id), type, ...moreOfClaim(claim, names) })}/>`;
    }),
    ...segments.map(({ claim, id }) => edge({ id: names.next('s'), src: id, trg: names.of(claim.id), type: 'seg' })),
    ...inferences.flatMap((step) => edgesOf(map, step, names)),
    '</arggraph>',
    '',
  ];
  return lines.join('\n');
}

/** Returns the attributes that a graph has of another program, if they come back. */
function othersOf(map: ArgumentMap): Readonly<Record<string, string>> {
  const foreign = foreignOf(map, FORMAT);
  const { claims, inferences } = indexOf(map);
  const isFree = (id: string) => XML_NAME.test(id) && !id.startsWith(GRAPH) && !claims.has(id) && !inferences.has(id);
  const isWhole = Object.entries(foreign).every(([name, value]) => {
    return XML_NAME.test(name) && typeof value === 'string' && (name !== 'id' || isFree(value));
  });
  return isWhole ? (foreign as Readonly<Record<string, string>>) : {};
}

function edgesOf(map: ArgumentMap, step: Inference, names: Names): string[] {
  const { id, kind, premises, target, scheme, ...more } = step;
  const isExample = kind === 'reason' && scheme === EXAMPLE;
  const type = kind === 'reason' ? (isExample ? 'exa' : 'sup') : indexOf(map).inferences.has(target) ? 'und' : 'reb';
  const others = isExample || scheme === undefined ? more : { ...more, scheme };
  const own = { id: names.of(id), src: names.of(premises[0] ?? ''), trg: names.of(target), type };
  return [
    edge({ ...own, 'cp:id': names.original(id), 'cp:step': jsonOf(others) }),
    ...premises.slice(1).map((premise) => {
      return edge({ id: names.next('a'), src: names.of(premise), trg: own.id, type: 'add' });
    }),
  ];
}

function edge(values: Readonly<Record<string, string | undefined>>): string {
  return `  <edge ${attributes(values)}/>`;
}

function moreOfClaim({ id, text: _, unstated: __, ...more }: Claim, names: Names) {
  return { 'cp:id': names.original(id), 'cp:claim': jsonOf(more) };
}

function jsonOf(more: object): string | undefined {
  return Object.keys(more).length > 0 ? JSON.stringify(more) : undefined;
}

function attributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}="${escapeXml(value)}"`))
    .join(' ');
}

/** Returns the claims that the opponent makes: those with an odd number of objections on the way to the top. */
function opponentsOf(map: ArgumentMap): Set<Id> {
  const opponents = new Set<Id>();
  for (const { claim, isReference, step } of outlineRows(map)) {
    if (!step) continue;
    const isOpponent = opponents.has(step.target) !== (step.kind === 'objection');
    if (!isOpponent) continue;
    opponents.add(step.id);
    if (!isReference) opponents.add(claim.id);
  }
  return opponents;
}

/** The names of the elements of a file: the ids of the records that XML allows as names, and new ones. */
class Names {
  readonly #names = new Map<Id, string>();
  readonly #taken: Set<string>;
  #count = 0;

  constructor(ids: readonly Id[], graph = '') {
    this.#taken = new Set([...ids, graph]);
    for (const id of ids) this.#names.set(id, XML_NAME.test(id) ? id : this.next('n'));
  }

  of(id: Id): string {
    return this.#names.get(id) ?? '';
  }

  /** Returns the id of a record that has another name in the file. */
  original(id: Id): Id | undefined {
    return this.of(id) === id ? undefined : id;
  }

  /** Returns a name that nothing else has. */
  next(prefix: string): string {
    let name = '';
    do name = `${prefix}${++this.#count}`;
    while (this.#taken.has(name));
    this.#taken.add(name);
    return name;
  }
}
