import type { ArgumentMap } from '../../model/argument-map';
import type { Measure } from '../../text/font';
import type { Arrangement } from '../arrangement';
import { type BoxCandidates, boxCandidates } from '../boxes/claim-boxes';
import { LANE, SPACE } from '../geometry';
import { INDICATOR_HEIGHT, type LayoutNode, type PremiseSlot } from '../layout-nodes';
import { fitGroup, type GroupPlan, pinnedArrangement } from './fit-group';
import { fitPremises, type PremiseShapes, type PremisesPlan } from './fit-premises';
import { type Envelope, Frontier, type Shape, type ShapeFunction } from './shape-function';
import { joinShapes, stackShapes, sweepColumn, sweepRow } from './sweep';

// The words of this folder are explained in argument/layout/README.md.

/** The plan of a layout node: its premises, the answers to them, and its undercutters. */
export interface NodePlan {
  readonly premises: Shape<PremisesPlan>;
  /** The answers below, group beside group, each as narrow as the height of this shape allows. */
  readonly below: Shape<unknown> | null;
  /** The answers at the right instead, in one column; the plan is its width in px. */
  readonly right: Shape<number> | null;
  /** The undercutters, in one column; the plan is its width in px. */
  readonly undercutters: Shape<number> | null;
  /** True if the undercutters are beside the premises only, and the answers below both. */
  readonly undercuttersBesidePremises: boolean;
}

/** The shape function of a layout node, and those of its parts, which are needed to place it. */
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

/** Returns true if the trunk of a column leaves straight from the box above it. */
export function isDirect(node: LayoutNode, plan: GroupPlan): boolean {
  return node.members.length === 1 && plan.kind === 'columns' && plan.starts.length === 1;
}

/** Returns the height of the channel for lines between the premises and the answers below them. */
export function channelHeight(node: LayoutNode, isDirectColumn: boolean): number {
  if (isDirectColumn) return SPACE.column;
  return SPACE.toBus + LANE * (node.groups.length - 1) + SPACE.fromBus;
}

/**
 * Returns the shape functions of all layout nodes, from the leaves up: every claim with its answers
 * in a row, in columns or at its right, its text wide or narrow, every frame across or stacked.
 * Everything that `keep` names is pinned. O(nodes × k log k) for k shapes a node; iterative, so a chain of any
 * length can be laid out.
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
  const candidatesFor = ({ claim, isFolded }: PremiseSlot & { kind: 'box' }, isRoot: boolean) =>
    boxCandidates(map, claim, isFolded, measure, envelope.textWidths, keep?.claims.get(claim.id)?.textWidth, isRoot);
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i] as LayoutNode;
    const isLeaf = node.groups.length === 0 && node.undercutters.length === 0;
    const [only] = node.members;
    if (isLeaf && node.members.length === 1 && only?.kind === 'box') {
      const candidates = candidatesFor(only, node.inference === null);
      let fit = leafFits.get(candidates);
      if (fit?.indicatorWidth !== node.indicatorWidth) {
        fit = fitLeaf(node, candidates, envelope);
        leafFits.set(candidates, fit);
      }
      fits[i] = fit;
      continue;
    }
    const members = node.members.map(
      (member): PremiseShapes =>
        member.kind === 'box'
          ? candidatesFor(member, node.inference === null)
          : [{ width: member.width, height: member.height, plan: null }],
    );
    const kept = keep?.inferences.get(node.id);
    const premises = fitPremises(node, members, kept?.stacked, envelope);
    if (isLeaf) {
      fits[i] = { shapes: premises.map(premisesOnly), members, groups: [] };
      continue;
    }
    let keptRight: boolean | null = null;
    const children = node.groups.map((group) => shapesOf(group.children));
    const groups = node.groups.map((group, index) => {
      const member = node.members[group.member];
      const answers = (member?.kind === 'box' && keep?.claims.get(member.claim.id)?.answers) || null;
      if (answers) keptRight = answers === 'right';
      return fitGroup(
        children[index] as ShapeFunction<unknown>[],
        pinnedArrangement(group.children, answers),
        ANSWER_SPACING,
        envelope,
        (kind) => channelHeight(node, kind === 'column' && node.members.length === 1),
      );
    });
    const openRight = groups.length === 0 ? [] : premises.filter(({ plan }) => opensRight(node, plan));
    const shapes = combineParts({
      premises,
      // If answers were at the right, they go below once lines cannot leave to the right.
      below: groups.length === 0 || (keptRight === true && openRight.length > 0) ? null : fitBelow(groups, envelope),
      openRight,
      right:
        keptRight === false || openRight.length === 0
          ? null
          : fitColumn(
              children.flat(),
              SPACE.undercutter + LANE * (groups.length - 1),
              node.inference ? INDICATOR_HEIGHT : 0,
              envelope,
            ),
      undercutters:
        node.undercutters.length === 0 ? null : fitColumn(shapesOf(node.undercutters), SPACE.undercutter, 0, envelope),
      pinnedBesidePremises: kept?.undercuttersBesidePremises,
      envelope,
    });
    fits[i] = { shapes, members, groups };
  }
  return fits;
}

/** The distances between answers, in px. */
export const ANSWER_SPACING = { indent: SPACE.indent, lane: SPACE.lane, across: SPACE.row, gap: SPACE.column } as const;

function fitLeaf(node: LayoutNode, boxes: PremiseShapes, envelope: Envelope): LeafFit {
  const shapes = fitPremises(node, [boxes], undefined, envelope).map(premisesOnly);
  return { indicatorWidth: node.indicatorWidth, shapes, members: [boxes], groups: [] };
}

function premisesOnly(premises: Shape<PremisesPlan>): Shape<NodePlan> {
  const plan: NodePlan = {
    premises,
    below: null,
    right: null,
    undercutters: null,
    undercuttersBesidePremises: false,
  };
  return { width: premises.width, height: premises.height, plan };
}

/**
 * Returns true if lines can leave the premises to the right: from stacked ones, or from the last
 * one only.
 */
function opensRight(node: LayoutNode, { stacked }: PremisesPlan): boolean {
  const last = node.members.length - 1;
  return stacked || node.groups.every(({ member }) => member === last);
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

/** The shape functions of the parts of a layout node. */
interface NodeParts {
  readonly premises: ShapeFunction<PremisesPlan>;
  readonly below: ShapeFunction<unknown> | null;
  /** The premises that answers can be placed at the right of. */
  readonly openRight: ShapeFunction<PremisesPlan>;
  readonly right: ShapeFunction<number> | null;
  readonly undercutters: ShapeFunction<number> | null;
  readonly pinnedBesidePremises: boolean | undefined;
  readonly envelope: Envelope;
}

/** Returns the shape function of a layout node from those of its parts. */
function combineParts({
  premises,
  below,
  openRight,
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
    joinShapes(openRight, right, (width, height, left, answers) => {
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
    const besidePremises = new Frontier<NodePlan>(envelope);
    joinShapes(premises, undercutters, (width, height, left, other) => {
      if (!besidePremises.isNotDominated(width, height)) return;
      besidePremises.add({
        width,
        height,
        plan: { premises: left, below: null, right: null, undercutters: other, undercuttersBesidePremises: true },
      });
    });
    stackShapes(besidePremises.toShapeFunction(), below, (width, height, { plan }, answers) => {
      if (whole.isNotDominated(width, height)) whole.add({ width, height, plan: { ...plan, below: answers } });
    });
  }
  return whole.toShapeFunction();
}
