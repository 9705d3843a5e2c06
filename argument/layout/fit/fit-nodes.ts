import type { ArgumentMap } from '../../model/argument-map';
import type { Measure } from '../../text/font';
import type { Arrangement } from '../arrangement';
import { type BoxCandidates, boxCandidates } from '../claim-boxes';
import { LANE, SPACE } from '../geometry';
import { INDICATOR_HEIGHT, type LayoutNode, type PremiseSlot } from '../layout-nodes';
import { fitGroup, type GroupPlan, pinnedArrangement } from './fit-group';
import { fitPremises, type PremiseShapes, type PremisesPlan } from './fit-premises';
import { type Envelope, Frontier, type Shape, type ShapeFunction } from './shape-function';
import { joinShapes, stackShapes, sweepColumn, sweepRow } from './sweep';

/** A unit: its premises, the answers to them, and what undercuts it. */
export interface NodePlan {
  readonly premises: Shape<PremisesPlan>;
  /** The answers below them, group beside group, each as narrow as it can be at this height. */
  readonly below: Shape<unknown> | null;
  /** Or the answers at their right in one column; the plan is its width in px. */
  readonly right: Shape<number> | null;
  /** What undercuts it, in one column; the plan is its width in px. */
  readonly undercutters: Shape<number> | null;
  /** Whether what undercuts it stands beside the premises alone, and their answers below both. */
  readonly undercuttersBesidePremises: boolean;
}

/** The shapes of a unit, and those of its parts, by which a plan is carried out. */
export interface NodeFit {
  readonly shapes: ShapeFunction<NodePlan>;
  readonly members: readonly PremiseShapes[];
  readonly groups: readonly ShapeFunction<GroupPlan>[];
}

/** The fit of a claim without answers. */
interface LeafFit extends NodeFit {
  readonly indicatorWidth: number;
}

/** The fits of leaves by their boxes: most claims are leaves, and most edits are elsewhere. */
const leafFits = new WeakMap<BoxCandidates, LeafFit>();

/** Whether the trunk of a column leaves straight from the box above it. */
export function isDirect(unit: LayoutNode, plan: GroupPlan): boolean {
  return unit.members.length === 1 && plan.kind === 'columns' && plan.starts.length === 1;
}

/** The room between a head and the answers below it, for the lines. */
export function channelHeight(unit: LayoutNode, isDirectColumn: boolean): number {
  if (isDirectColumn) return SPACE.column;
  return SPACE.toBus + LANE * (unit.groups.length - 1) + SPACE.fromBus;
}

/**
 * The shapes of all units, from the leaves up: every claim with its answers in a row, in columns or at its right, and its
 * text wide or narrow, every frame across or stacked. What `keep` names stays as it says. O(units x k log k) for k
 * shapes a unit; no recursion, so that a chain of any length is laid out.
 */
export function fitNodes(
  map: ArgumentMap,
  nodes: readonly LayoutNode[],
  measure: Measure,
  keep: Arrangement | null,
  envelope: Envelope,
): NodeFit[] {
  const fits: NodeFit[] = new Array(nodes.length);
  const shapesOf = (children: readonly LayoutNode[]) => children.map(({ index }) => (fits[index] as NodeFit).shapes);
  const candidatesFor = ({ claim, isFolded }: PremiseSlot & { kind: 'box' }) =>
    boxCandidates(map, claim, isFolded, measure, keep?.claims.get(claim.id)?.textWidth);
  for (let at = nodes.length - 1; at >= 0; at--) {
    const unit = nodes[at] as LayoutNode;
    const isLeaf = unit.groups.length === 0 && unit.undercutters.length === 0;
    const [only] = unit.members;
    if (isLeaf && unit.members.length === 1 && only?.kind === 'box') {
      const candidates = candidatesFor(only);
      let fit = leafFits.get(candidates);
      if (fit?.indicatorWidth !== unit.indicatorWidth) {
        fit = fitLeaf(unit, candidates, envelope);
        leafFits.set(candidates, fit);
      }
      fits[at] = fit;
      continue;
    }
    const members = unit.members.map(
      (member): PremiseShapes =>
        member.kind === 'box' ? candidatesFor(member) : [{ width: member.width, height: member.height, plan: null }],
    );
    const kept = keep?.inferences.get(unit.id);
    const head = fitPremises(unit, members, kept?.stacked, envelope);
    if (isLeaf) {
      fits[at] = { shapes: head.map(premisesOnly), members, groups: [] };
      continue;
    }
    let keptRight: boolean | null = null;
    const children = unit.groups.map((group) => shapesOf(group.children));
    const groups = unit.groups.map((group, place) => {
      const member = unit.members[group.member];
      const answers = (member?.kind === 'box' && keep?.claims.get(member.claim.id)?.answers) || null;
      if (answers) keptRight = answers === 'right';
      return fitGroup(
        children[place] as ShapeFunction<unknown>[],
        pinnedArrangement(group.children, answers),
        ANSWER_SPACING,
        envelope,
        (kind) => channelHeight(unit, kind === 'column' && unit.members.length === 1),
      );
    });
    const opening = groups.length === 0 ? [] : head.filter(({ plan }) => opensRight(unit, plan));
    const shapes = fitNode({
      premises: head,
      // Answers that stood at the right stand below where lines cannot leave to the right any more.
      below: groups.length === 0 || (keptRight === true && opening.length > 0) ? null : fitBelow(groups, envelope),
      opening,
      right:
        keptRight === false || opening.length === 0
          ? null
          : fitColumn(
              children.flat(),
              SPACE.undercutter + LANE * (groups.length - 1),
              unit.inference ? INDICATOR_HEIGHT : 0,
              envelope,
            ),
      undercutters:
        unit.undercutters.length === 0 ? null : fitColumn(shapesOf(unit.undercutters), SPACE.undercutter, 0, envelope),
      pinnedBesidePremises: kept?.undercuttersBesidePremises,
      envelope,
    });
    fits[at] = { shapes, members, groups };
  }
  return fits;
}

/** How far answers stand apart. */
export const ANSWER_SPACING = { indent: SPACE.indent, lane: SPACE.lane, across: SPACE.row, gap: SPACE.column } as const;

function fitLeaf(unit: LayoutNode, boxes: PremiseShapes, envelope: Envelope): LeafFit {
  const shapes = fitPremises(unit, [boxes], undefined, envelope).map(premisesOnly);
  return { indicatorWidth: unit.indicatorWidth, shapes, members: [boxes], groups: [] };
}

function premisesOnly(head: Shape<PremisesPlan>): Shape<NodePlan> {
  const plan: NodePlan = {
    premises: head,
    below: null,
    right: null,
    undercutters: null,
    undercuttersBesidePremises: false,
  };
  return { width: head.width, height: head.height, plan };
}

/** Whether lines can leave a head to the right: from under each other, or from the last premise alone. */
function opensRight(unit: LayoutNode, { stacked }: PremisesPlan): boolean {
  const last = unit.members.length - 1;
  return stacked || unit.groups.every(({ member }) => member === last);
}

function fitBelow(groups: readonly ShapeFunction<GroupPlan>[], envelope: Envelope): ShapeFunction<unknown> {
  const [only] = groups;
  if (only && groups.length === 1) return only;
  const found = new Frontier<null>(envelope);
  sweepRow(groups, SPACE.row, (width, height) => {
    if (found.isNotDominated(width, height)) found.add({ width, height, plan: null });
  });
  return found.toShapeFunction();
}

function fitColumn(
  parts: readonly ShapeFunction<NodePlan>[],
  left: number,
  top: number,
  envelope: Envelope,
): ShapeFunction<number> {
  const found = new Frontier<number>(envelope);
  sweepColumn(parts, 0, parts.length, SPACE.column, null, null, (width, height) => {
    if (found.isNotDominated(left + width, top + height))
      found.add({ width: left + width, height: top + height, plan: width });
    return true;
  });
  return found.toShapeFunction();
}

interface NodeParts {
  readonly premises: ShapeFunction<PremisesPlan>;
  readonly below: ShapeFunction<unknown> | null;
  /** The heads that answers can stand at the right of. */
  readonly opening: ShapeFunction<PremisesPlan>;
  readonly right: ShapeFunction<number> | null;
  readonly undercutters: ShapeFunction<number> | null;
  readonly pinnedBesidePremises: boolean | undefined;
  readonly envelope: Envelope;
}

function fitNode({
  premises,
  below,
  opening,
  right,
  undercutters,
  pinnedBesidePremises,
  envelope,
}: NodeParts): ShapeFunction<NodePlan> {
  const found = new Frontier<NodePlan>(envelope);
  if (below) {
    stackShapes(premises, below, (width, height, above, answers) => {
      if (!found.isNotDominated(width, height)) return;
      found.add({
        width,
        height,
        plan: { premises: above, below: answers, right: null, undercutters: null, undercuttersBesidePremises: false },
      });
    });
  }
  if (right) {
    joinShapes(opening, right, (width, height, left, answers) => {
      if (!found.isNotDominated(width, height)) return;
      found.add({
        width,
        height,
        plan: { premises: left, below: null, right: answers, undercutters: null, undercuttersBesidePremises: false },
      });
    });
  }
  const plain = below || right ? found.toShapeFunction() : premises.map(premisesOnly);
  if (!undercutters) return plain;
  const whole = new Frontier<NodePlan>(envelope);
  if (pinnedBesidePremises !== true || !below) {
    joinShapes(plain, undercutters, (width, height, { plan }, other) => {
      if (whole.isNotDominated(width, height)) whole.add({ width, height, plan: { ...plan, undercutters: other } });
    });
  }
  if (pinnedBesidePremises !== false && below) {
    const heads = new Frontier<NodePlan>(envelope);
    joinShapes(premises, undercutters, (width, height, left, other) => {
      if (!heads.isNotDominated(width, height)) return;
      heads.add({
        width,
        height,
        plan: { premises: left, below: null, right: null, undercutters: other, undercuttersBesidePremises: true },
      });
    });
    stackShapes(heads.toShapeFunction(), below, (width, height, { plan }, answers) => {
      if (whole.isNotDominated(width, height)) whole.add({ width, height, plan: { ...plan, below: answers } });
    });
  }
  return whole.toShapeFunction();
}
