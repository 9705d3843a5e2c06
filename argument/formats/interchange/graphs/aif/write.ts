import type { ArgumentMap } from '../../../../model/argument-map';
import type { Id } from '../../../../model/claim';
import { foreignOf, type Json } from '../../foreign';
import { objectOf } from '../../parse-json';
import { freeId } from '../argument-graph';
import { anchorsInText, anchorsKey } from './anchors';
import { endsOf, FILE, type ForeignNodes, foreignAssertions, foreignNodesOf, NODE_SET } from './foreign';
import { holderIn, namesIn, speechIn } from './holders';
import { edgeKeys, idIn, MARK, nodeOfClaim, nodeOfStep } from './nodes';
import { fileOf } from './ova';
import { readXaifText } from './xaif-text';

/** Writes a node set as AIFdb does. */
export function writeNodeSet(map: ArgumentMap): string {
  return `${JSON.stringify(new NodeSet(map).whole(), null, 2)}\n`;
}

/** Writes a node set in a file of OVA3. */
export function writeFile(map: ArgumentMap): string {
  const file = foreignOf(map, FILE);
  const set = new NodeSet(map).whole();
  const claims = new Map(map.claims.map((claim) => [claim.id, claim]));
  const inText = anchorsInText(
    set.edges.map(endsOf),
    (id) => claims.has(id),
    speechIn(set.nodes),
    readXaifText(file.text).quotes,
  );
  const nodes = set.nodes.map((node) => {
    const claim = claims.get(idIn(node, 'nodeID'));
    return claim ? { ...node, ...anchorsKey(claim.anchors, inText.get(claim.id)) } : node;
  });
  return `${JSON.stringify(fileOf(map, { ...set, nodes }, file), null, 2)}\n`;
}

/** The node set of a map, with the nodes of other programs and a locution for each holder that these do not name. */
class NodeSet {
  readonly #nodes: Json[] = [];
  readonly #edges: Json[] = [];
  readonly #locutions: Json[] = [];
  readonly #participants: Json[] = [];
  readonly #people: Map<string, string>;
  readonly #taken: Set<Id>;
  /** The ids as they are in the file: some are numbers. */
  readonly #rawIds = new Map<Id, unknown>();
  readonly #foreign: ForeignNodes;

  constructor(map: ArgumentMap) {
    this.#foreign = foreignNodesOf(map);
    const records = [...map.claims, ...map.inferences];
    for (const record of records) this.#rawIds.set(record.id, foreignOf(record, NODE_SET).nodeID ?? record.id);
    for (const node of this.#foreign.nodes) this.#rawIds.set(idIn(node, 'nodeID'), node.nodeID);
    this.#taken = new Set(this.#rawIds.keys());
    const names = [...namesIn(this.#foreign.keys.participants)];
    this.#people = new Map(names.map(([id, name]): [string, Id] => [name, id]).reverse());
    this.#add(map);
  }

  #add(map: ArgumentMap): void {
    const claims = new Set(map.claims.map(({ id }) => id));
    const assertions = foreignAssertions(this.#foreign, (id) => claims.has(id));
    for (const claim of map.claims) {
      this.#nodes.push({ ...nodeOfClaim(claim), ...foreignOf(claim, NODE_SET) });
      const { id, text, holder } = claim;
      if (holder !== undefined && holderIn(assertions.get(id)) !== holder) this.#addHolder(id, text, holder);
    }
    for (const step of map.inferences) {
      const { edges, ...keys } = foreignOf(step, NODE_SET);
      const { id, premises, target } = step;
      this.#nodes.push({ ...nodeOfStep(step, keys), ...keys });
      for (const premise of premises) this.#addEdge(premise, id, objectOf(objectOf(edges)?.[premise]));
      this.#addEdge(id, target, objectOf(objectOf(edges)?.[target]));
    }
    this.#nodes.push(...this.#foreign.nodes);
    this.#edges.push(...this.#foreign.edges);
  }

  whole() {
    const { participants = [], locutions = [], ...keys } = this.#foreign.keys as Record<string, Json[]>;
    return {
      nodes: this.#nodes,
      edges: this.#edges,
      ...{ schemefulfillments: [], ...keys },
      locutions: [...locutions, ...this.#locutions],
      participants: [...participants, ...this.#participants],
    };
  }

  #addHolder(claim: Id, text: string, holder: string): void {
    const own = { timestamp: '', [MARK]: true };
    const [locution, illocution] = [
      freeId(`${claim}-locution`, this.#taken),
      freeId(`${claim}-asserting`, this.#taken),
    ];
    const asserting = { text: 'Asserting', type: 'YA', scheme: 'Asserting', schemeID: '74' };
    this.#nodes.push({ nodeID: locution, text: `${holder} : ${text}`, type: 'L', ...own });
    this.#nodes.push({ nodeID: illocution, ...asserting, ...own });
    this.#addEdge(locution, illocution);
    this.#addEdge(illocution, claim);
    this.#locutions.push({ nodeID: locution, personID: this.#personOf(holder), start: null, end: null, ...own });
  }

  /** Returns the id of a participant, a new one if the file has none of the name. */
  #personOf(name: string): string {
    const known = this.#people.get(name);
    if (known !== undefined) return known;
    const ids = new Set(this.#people.values());
    let number = this.#people.size + 1;
    while (ids.has(String(number))) number++;
    this.#people.set(name, String(number));
    this.#participants.push({ participantID: String(number), firstname: name, surname: '', [MARK]: true });
    return String(number);
  }

  #addEdge(from: Id, to: Id, keys: Json | null = null): void {
    const raw = (id: Id) => this.#rawIds.get(id) ?? id;
    const { edgeID, ...more } = edgeKeys(from, to);
    this.#edges.push({ edgeID, fromID: raw(from), toID: raw(to), ...more, ...keys });
  }
}
