import type { Inference, Kind } from '../../../model/inference';
import { conclusionOf, hasTag, type Node, type Nodes } from './nodes';
import { stepDetails } from './records';
import type { Document, Element, Fault, InferenceLine, Relation, Structure } from './syntax';

/** A step in the making. */
export interface Draft {
  kind: Kind;
  readonly premises: readonly Node[];
  target: Node | Draft;
  /** The offset by which it stands among the steps to its target. */
  at: number;
  readonly details: Partial<Inference>;
}

/** The steps of a text in its order, and what follows from them. */
export interface Steps {
  readonly drafts: readonly Draft[];
  /** The step at whose place an element stands as a premise. */
  readonly places: ReadonlyMap<Element, Draft>;
  /** The conclusions that only say that a step is an objection, or that it holds. */
  readonly folded: ReadonlySet<Node>;
  /** The steps of the lines of inference and of the relations. */
  readonly ofInference: ReadonlyMap<InferenceLine, Draft>;
  readonly ofRelation: ReadonlyMap<Relation, Draft>;
}

/** Returns the steps that the arguments and relations of a text amount to. */
export function stepsOf(document: Document, nodes: Nodes, faults: Fault[]): Steps {
  const builder = new StepBuilder(nodes, faults);
  for (const structure of document.structures) builder.addStructure(structure);
  builder.fold(document.relations);
  // Undercuts come last: what they speak to must be there.
  for (const isUndercut of [false, true])
    for (const relation of document.relations)
      if ((relation.sign === 'undercut') === isUndercut) builder.addRelation(relation);
  return builder.found();
}

class StepBuilder {
  private readonly drafts: Draft[] = [];
  private readonly places = new Map<Element, Draft>();
  /** The steps of the conclusions that only say of what kind they are. */
  private readonly folded = new Map<Node, Draft>();
  private readonly ofInference = new Map<InferenceLine, Draft>();
  private readonly ofRelation = new Map<Relation, Draft>();
  private readonly ofPremise = new Map<Node, Draft>();
  /** The steps of relations, by what they say: one that is said again is the same. */
  private readonly said = new Map<string, Draft>();
  /** The arguments that are objections, by the relation that says to what. */
  private readonly objections = new Map<Relation, Draft>();
  private readonly numbers = new Map<Node | Draft, number>();

  constructor(
    private readonly nodes: Nodes,
    private readonly faults: Fault[],
  ) {}

  found(): Steps {
    const { places, folded, ofInference, ofRelation } = this;
    for (const draft of this.drafts) this.unfold(draft);
    const drafts = this.drafts.filter((draft) => !this.isCircle(draft));
    return { drafts, places, folded: new Set(folded.keys()), ofInference, ofRelation };
  }

  /** Lets a step to a conclusion that is no claim do what the step of that conclusion does. */
  private unfold(draft: Draft): void {
    const main = 'target' in draft.target ? undefined : this.folded.get(draft.target);
    if (!main) return;
    draft.kind = main.kind;
    draft.target = main.target;
  }

  private isCircle({ premises, target, at }: Draft): boolean {
    const isCircle = premises.some((premise) => premise === target);
    if (isCircle) this.faults.push({ kind: 'circle', at });
    return isCircle;
  }

  addStructure({ items }: Structure): void {
    const byNumber = new Map(items.map((item) => [item.number, item]));
    let from = 0;
    for (const [index, { inference, element }] of items.entries()) {
      if (!inference) continue;
      const uses = inference.data?.get('uses');
      const listed = (Array.isArray(uses) ? uses : []).flatMap((number) => {
        const item = typeof number === 'number' ? byNumber.get(number) : undefined;
        return item && item.element !== element ? [item] : [];
      });
      const used = listed.length > 0 ? listed : items.slice(from, index);
      from = index;
      const argument = this.nodes.ofInference.get(inference) ?? null;
      const isMain = index === items.length - 1;
      const draft: Draft = {
        kind: 'reason',
        premises: [...new Set(used.map((item) => this.nodeOf(item.element)))],
        target: this.nodeOf(element),
        at: inference.from,
        details: stepDetails(inference.rule, inference.data, isMain ? argument : null),
      };
      if (!this.add(draft)) continue;
      this.ofInference.set(inference, draft);
      for (const item of used) if (!this.places.has(item.element)) this.places.set(item.element, draft);
    }
  }

  /**
   * Finds the arguments whose conclusion has the tag `objection`, to speak to what that is against, and lets those with
   * the tag `reason` speak to the step that they name.
   */
  fold(relations: readonly Relation[]): void {
    const tagged = this.nodes.list.flatMap((node) => {
      const conclusion = conclusionOf(node);
      const draft = mainStep(node, this.ofInference);
      if (!conclusion || !draft) return [];
      const own = this.nodeOf(conclusion);
      return hasTag(own, 'objection') || hasTag(own, 'reason') ? [{ conclusion, own, draft }] : [];
    });
    if (tagged.length === 0) return;
    const from = new Map<Node, Relation[]>();
    const ends = new Set<Node>();
    for (const relation of relations) {
      const source = this.sourceOf(relation);
      if (source) from.set(source, from.get(source) ?? []);
      if (source) from.get(source)?.push(relation);
      if (relation.to.kind !== 'inference') ends.add(this.nodeOf(relation.to));
    }
    const titled = new Map(this.nodes.list.flatMap((node) => (node.kind === 'argument' ? [[node.title, node]] : [])));
    for (const { conclusion, own, draft } of tagged) {
      if (own.elements.length > 1 || ends.has(own)) continue;
      const [relation, ...others] = from.get(own) ?? [];
      const named = conclusion.data?.get('for');
      const isAgainst = relation && others.length === 0 && /attack|undercut/.test(relation.sign);
      const reasonFor = relation || typeof named !== 'string' ? null : mainStep(titled.get(named), this.ofInference);
      if (hasTag(own, 'objection') && isAgainst) this.objections.set(relation, draft);
      else if (hasTag(own, 'reason') && reasonFor) draft.target = reasonFor;
      else continue;
      this.folded.set(own, draft);
    }
  }

  addRelation(relation: Relation): void {
    const objection = this.objections.get(relation);
    const source = this.sourceOf(relation);
    const target = this.targetOf(relation);
    if (!source || !target) {
      this.faults.push({ kind: source ? 'no-target' : 'no-premise', at: relation.at });
      return;
    }
    if (objection) {
      objection.kind = 'objection';
      objection.target = target;
      objection.at = relation.at;
      this.ofRelation.set(relation, objection);
      return;
    }
    this.say(relation, source, target, relation.sign === 'support' ? 'reason' : 'objection');
    const isMutual = relation.sign === 'contradiction' && !('target' in target);
    if (isMutual) this.say(relation, target, source, 'objection');
  }

  private say(relation: Relation, source: Node, target: Node | Draft, kind: Kind): void {
    // An argument for its own conclusion only says where it stands among others.
    const argument = relation.from.kind === 'argument' ? this.nodeOf(relation.from) : undefined;
    const main = source === target ? mainStep(argument, this.ofInference) : undefined;
    if (main) {
      main.at = relation.at;
      this.ofRelation.set(relation, main);
      return;
    }
    const key = `${kind === 'reason' ? '+' : '-'}${this.numberOf(source)} ${this.numberOf(target)}`;
    const draft = this.said.get(key) ?? { kind, premises: [source], target, at: relation.at, details: {} };
    if (!this.said.has(key)) {
      if (!this.add(draft)) return;
      this.said.set(key, draft);
      if (source === this.nodes.of.get(relation.child)) this.places.set(relation.child, draft);
      if (!this.ofPremise.has(source)) this.ofPremise.set(source, draft);
    }
    this.ofRelation.set(relation, draft);
  }

  /** Adds a step, unless it has no premise or leads back to one. */
  private add(draft: Draft): boolean {
    if (this.isCircle(draft)) return false;
    const isEmpty = draft.premises.length === 0;
    if (isEmpty) this.faults.push({ kind: 'no-premise', at: draft.at });
    else this.drafts.push(draft);
    return !isEmpty;
  }

  private nodeOf(element: Element): Node {
    return this.nodes.of.get(element) as Node;
  }

  /** Returns the claim that a relation comes from: for an argument with premises its conclusion. */
  private sourceOf({ from }: Relation): Node | null {
    if (from.kind === 'inference') return null;
    const node = this.nodeOf(from);
    if (node.structure === null || node.kind === 'statement') return node;
    const conclusion = conclusionOf(node);
    return conclusion && this.nodeOf(conclusion);
  }

  private targetOf({ to, sign, at, above }: Relation): Node | Draft | null {
    if (to.kind === 'inference') return this.ofInference.get(to) ?? null;
    const node = this.nodeOf(to);
    if (node.structure !== null) {
      const main = mainStep(node, this.ofInference);
      if (sign === 'support') this.faults.push({ kind: 'no-place', at, about: node.title ?? '' });
      const conclusion = conclusionOf(node);
      return main && sign === 'support' ? conclusion && this.nodeOf(conclusion) : (main ?? null);
    }
    if (sign !== 'undercut') return node;
    const step = above?.child === to ? this.ofRelation.get(above) : undefined;
    const found = step ?? (node.kind === 'argument' ? this.ofPremise.get(node) : undefined);
    if (!found) this.faults.push({ kind: 'undercut-of-claim', at });
    return found ?? node;
  }

  private numberOf(of: Node | Draft): number {
    const number = this.numbers.get(of) ?? this.numbers.size;
    this.numbers.set(of, number);
    return number;
  }
}

/** Returns the last step of an argument with premises, if it was made. */
function mainStep(node: Node | undefined, ofInference: ReadonlyMap<InferenceLine, Draft>): Draft | undefined {
  const inference = node?.structure?.items.at(-1)?.inference;
  return inference ? ofInference.get(inference) : undefined;
}
