import type { Id } from '../../../../model/claim';
import { objectsOf, textOf, valueAt } from '../../parse-json';
import type { GraphEdge } from '../argument-graph';
import { idIn } from './nodes';

/** The illocutions that assert what is said; the second is the one of OVA3 where none was chosen. */
const ASSERTION = /^\s*(?:asserting|default illocuting)\s*$/i;

/** Those who assert a claim, with the nodes that say so. */
export interface Assertions {
  readonly names: ReadonlySet<string>;
  readonly illocutions: ReadonlySet<Id>;
  readonly locutions: ReadonlySet<Id>;
}

/** The nodes of locutions and illocutions, by their ids. */
export interface Speech {
  readonly locutions: ReadonlyMap<Id, string>;
  readonly illocutions: ReadonlyMap<Id, string>;
}

/** Returns the locutions and illocutions of a list of nodes. */
export function speechIn(nodes: unknown): Speech {
  const ofType = (type: string) =>
    new Map(
      objectsOf(nodes)
        .filter(({ item }) => textOf(item.type) === type)
        .map(({ item }) => [idIn(item, 'nodeID'), textOf(item.text)]),
    );
  return { locutions: ofType('L'), illocutions: ofType('YA') };
}

/** Returns the names of the participants of a file. */
export function namesIn(participants: unknown): Map<Id, string> {
  return new Map(
    objectsOf(participants).map(({ item }) => {
      const parts = [valueAt(item, 'firstname'), valueAt(item, 'surname')].map(textOf);
      return [idIn(item, 'participantID'), parts.filter((part) => part !== '').join(' ')];
    }),
  );
}

/** Returns the names of those who speak, by their locutions. */
export function speakersIn(participants: unknown, locutions: unknown): Map<Id, string> {
  const names = namesIn(participants);
  return new Map(
    objectsOf(locutions).flatMap(({ item }): [Id, string][] => {
      const name = names.get(idIn(item, 'personID'));
      return name === undefined ? [] : [[idIn(item, 'nodeID'), name]];
    }),
  );
}

/**
 * Returns who asserts which claim: the speakers of the locutions that assert it, by the participants of the file or by
 * "Name : " before their words. Questions and agreements assert nothing.
 */
export function assertionsOf(
  edges: readonly GraphEdge[],
  isClaim: (id: Id) => boolean,
  { locutions, illocutions }: Speech,
  speakers: ReadonlyMap<Id, string>,
): Map<Id, Assertions> {
  const locutionOf = new Map<Id, Id>();
  for (const { from, to } of edges) if (locutions.has(from) && illocutions.has(to)) locutionOf.set(to, from);
  const found = new Map<Id, { names: Set<string>; illocutions: Set<Id>; locutions: Set<Id> }>();
  for (const { from, to } of edges) {
    const locution = locutionOf.get(from);
    if (!isClaim(to) || locution === undefined || !ASSERTION.test(illocutions.get(from) ?? '')) continue;
    const name = speakers.get(locution) ?? /^\s*([^:]{1,100}?)\s+:\s/.exec(locutions.get(locution) ?? '')?.[1];
    if (name === undefined) continue;
    const of = found.get(to) ?? { names: new Set(), illocutions: new Set(), locutions: new Set() };
    of.names.add(name);
    of.illocutions.add(from);
    of.locutions.add(locution);
    found.set(to, of);
  }
  return found;
}

/** Returns the one who asserts a claim; undefined if nobody does, or several. */
export function holderIn(assertions: Assertions | undefined): string | undefined {
  const [name, other] = assertions?.names ?? [];
  return other === undefined ? name : undefined;
}
