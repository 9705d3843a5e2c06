import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import type { Inference } from '../model/inference';
import { forestOf, isHome, numberOf } from '../model/structure/forest';
import { indexOf, inferencesTo } from '../model/structure/map-index';
import { BOX_LABELS, indicatorWord, premiseNumber, premiseNumbers } from '../model/structure/map-labels';
import { roleOf } from '../model/structure/roles';
import type { Measure } from '../text/font';
import { type TextLine, wrapText } from '../text/wrap';
import { measureLabels } from './boxes/label-measure';
import { SPACE } from './geometry';

/** The content of a premise slot: the box of a claim at its home, otherwise a reference to it. */
export type PremiseSlot =
  | { readonly kind: 'box'; readonly claim: Claim; readonly isFolded: boolean }
  | {
      readonly kind: 'reference';
      readonly claim: Id;
      readonly line: TextLine;
      readonly isAbove: boolean;
      readonly width: number;
      readonly height: number;
    };

/** The answers to one member of a layout node, in file order. */
export interface AnswerGroup {
  /** The index of the member that they answer. */
  readonly member: number;
  readonly children: LayoutNode[];
}

/** The widths of the label between two co-premises, in px. */
export interface AndWidths {
  /** With its number beside the word. */
  readonly line: number;
  /** With its number below the word. */
  readonly stacked: number;
}

/**
 * A layout node: the premises of an inference with everything below them, or a root. Its
 * undercutters are placed beside it.
 */
export interface LayoutNode {
  /** Its index in the list of all nodes. */
  readonly index: number;
  readonly inference: Inference | null;
  /** The id of its inference, or of the claim of a root: the key of its arrangement. */
  readonly id: Id;
  readonly members: readonly PremiseSlot[];
  /** The answers grouped by member, in the order of the members. */
  readonly groups: AnswerGroup[];
  readonly undercutters: LayoutNode[];
  /** The label at the junction, and the width of its pill in px; 0 for a root. */
  readonly indicator: string;
  readonly indicatorWidth: number;
  /** The widths of the labels between co-premises, in px: as one line and as two. */
  readonly ands: readonly AndWidths[];
  /** The gap between co-premises side by side, in px: their labels stand in it. */
  readonly andGap: number;
}

/** The padding of an indicator at each side, in px. */
export const INDICATOR_PADDING = 9;

/** The height of an indicator, in px. */
export const INDICATOR_HEIGHT = 18;

/** The font of a reference to a shared claim. */
export const REFERENCE_FONT = { size: 13, weight: 400 } as const;

const NO_ANDS: readonly AndWidths[] = [];

/** The trees of layout nodes of a map, and all nodes with parents before their children. */
export interface LayoutTrees {
  readonly roots: readonly LayoutNode[];
  readonly all: readonly LayoutNode[];
}

/**
 * Returns the layout nodes of a map or of one branch, without folded branches; with `answers`, only
 * those inferences to the claim of the branch. Each claim has its box exactly once; elsewhere a
 * shared claim has references.
 */
export function buildLayoutTrees(
  map: ArgumentMap,
  measure: Measure,
  branch?: Id,
  answers?: readonly Id[],
): LayoutTrees {
  const { claims } = indexOf(map);
  const folded = new Set(map.view?.folded);
  const all: LayoutNode[] = [];
  const boxOf = (id: Id): PremiseSlot | null => {
    const claim = claims.get(id);
    return claim ? { kind: 'box', claim, isFolded: folded.has(id) } : null;
  };
  const widths = measureLabels(measure);
  const andWidths = (inference: Inference, index: number): AndWidths => {
    const word = widths.word(BOX_LABELS.and);
    const number = widths.number(premiseNumber(map, inference, index));
    return { line: Math.ceil(word + number), stacked: Math.ceil(Math.max(word, number)) };
  };
  const make = (inference: Inference | null, id: Id, members: readonly PremiseSlot[]): LayoutNode => {
    const word = inference ? indicatorWord(roleOf(map, inference)) : '';
    const number = inference && premiseNumbers(map, inference);
    const labelWidth = widths.word(word) + widths.number(number);
    const ands =
      inference && members.length > 1 ? members.slice(1).map((_, index) => andWidths(inference, index + 1)) : NO_ANDS;
    const node: LayoutNode = {
      index: all.length,
      inference,
      id,
      members,
      groups: [],
      undercutters: [],
      indicator: number === null ? word : `${word} ${number}`,
      indicatorWidth: inference ? Math.ceil(labelWidth) + 2 * INDICATOR_PADDING : 0,
      ands,
      andGap: ands.reduce<number>((gap, { stacked }) => Math.max(gap, stacked + 10), SPACE.andAcross),
    };
    all.push(node);
    return node;
  };
  const nodeOf = (inference: Inference) => {
    const members: PremiseSlot[] = [];
    for (const id of inference.premises) {
      const isHere = isHome(map, id, inference.id) && id !== branch;
      const member = isHere ? boxOf(id) : makeReference(map, id, inference, measure);
      if (member) members.push(member);
    }
    return make(inference, inference.id, members);
  };
  const ids = branch === undefined ? forestOf(map).roots : [branch];
  const roots = ids.map((id) => {
    const box = boxOf(id);
    return make(null, id, box ? [box] : []);
  });
  for (let i = 0; i < all.length; i++) {
    const node = all[i] as LayoutNode;
    node.members.forEach((member, index) => {
      if (member.kind !== 'box' || member.isFolded) return;
      const inferences = inferencesTo(map, member.claim.id).filter(
        ({ id }) => node.inference !== null || answers === undefined || answers.includes(id),
      );
      if (inferences.length > 0) node.groups.push({ member: index, children: inferences.map(nodeOf) });
    });
    if (node.inference)
      for (const inference of inferencesTo(map, node.inference.id)) node.undercutters.push(nodeOf(inference));
  }
  return { roots, all };
}

function makeReference(map: ArgumentMap, claim: Id, inference: Inference, measure: Measure): PremiseSlot {
  const number = numberOf(map, claim);
  const above = isAbove(map, claim, inference);
  const words = above ? BOX_LABELS.returnsTo({ number }) : BOX_LABELS.see({ number });
  const [line] = wrapText(words, REFERENCE_FONT, Number.POSITIVE_INFINITY, measure);
  const width = Math.ceil((line as TextLine).width) + 24;
  return { kind: 'reference', claim, line: line as TextLine, isAbove: above, width, height: 32 };
}

/**
 * Returns true if a claim is between an inference and its root, so that the inference closes a
 * cycle.
 */
function isAbove(map: ArgumentMap, claim: Id, inference: Inference): boolean {
  const { inferences } = indexOf(map);
  const { positions } = forestOf(map);
  let above: Inference | null | undefined = inference;
  while (above) {
    if (above.target === claim) return true;
    above = inferences.get(above.target) ?? positions.get(above.target)?.home;
  }
  return false;
}
