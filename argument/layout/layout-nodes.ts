import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import { forestOf, isHome, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf, inferencesTo } from '../model/map-index';
import { BOX_LABELS, indicatorWord } from '../model/map-labels';
import { roleOf } from '../model/roles';
import type { Measure } from '../text/font';
import { type TextLine, widthOfText, wrapText } from '../text/wrap';

/** What stands in the place of a premise: its box at its home, else a reference to where it is. */
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

/** The answers to one member of a unit, in file order. */
export interface AnswerGroup {
  /** Which member they answer. */
  readonly member: number;
  readonly children: LayoutNode[];
}

/**
 * What is laid out as one: the premises of a step with everything below them, or a root. What stands aside undercuts
 * the step.
 */
export interface LayoutNode {
  /** Its place in the list of all units. */
  readonly index: number;
  readonly inference: Inference | null;
  /** The claim of a root, else the step: what the arrangement of the unit is kept by. */
  readonly id: Id;
  readonly members: readonly PremiseSlot[];
  /** The answers, by the member that they answer, in the order of the members. */
  readonly groups: AnswerGroup[];
  readonly undercutters: LayoutNode[];
  /** The word at the junction and its width in px with its padding; 0 for a root. */
  readonly indicator: string;
  readonly indicatorWidth: number;
}

/** The font of the words at the junctions. */
export const INDICATOR_FONT = { size: 13, weight: 600 } as const;

/** The padding of a word's pill at each side, in px. */
export const INDICATOR_PADDING = 9;

/** The height of a word at a junction, in px. */
export const INDICATOR_HEIGHT = 20;

/** The font of a reference to a shared claim. */
export const REFERENCE_FONT = { size: 13, weight: 400 } as const;

/** The trees of units of a map, and every unit with parents before what hangs at them. */
export interface LayoutTrees {
  readonly roots: readonly LayoutNode[];
  readonly all: readonly LayoutNode[];
}

/**
 * The units of a map, or of one branch. Folded branches are left out. Each claim has its box exactly once; where it is
 * shared there are references instead.
 */
export function buildLayoutTrees(map: ArgumentMap, measure: Measure, branch?: Id): LayoutTrees {
  const { claims } = indexOf(map);
  const folded = new Set(map.view?.folded);
  const all: LayoutNode[] = [];
  const boxMember = (id: Id): PremiseSlot[] => {
    const claim = claims.get(id);
    return claim ? [{ kind: 'box', claim, isFolded: folded.has(id) }] : [];
  };
  const wordWidths = new Map<string, number>();
  const widthOfWord = (word: string): number => {
    let width = wordWidths.get(word);
    if (width === undefined) {
      width = Math.ceil(widthOfText(word, INDICATOR_FONT, measure)) + 2 * INDICATOR_PADDING;
      wordWidths.set(word, width);
    }
    return width;
  };
  const make = (inference: Inference | null, id: Id, members: readonly PremiseSlot[]): LayoutNode => {
    const word = inference ? indicatorWord(roleOf(map, inference)) : '';
    const indicatorWidth = inference ? widthOfWord(word) : 0;
    const unit: LayoutNode = {
      index: all.length,
      inference,
      id,
      members,
      groups: [],
      undercutters: [],
      indicator: word,
      indicatorWidth,
    };
    all.push(unit);
    return unit;
  };
  const ofStep = (inference: Inference) =>
    make(
      inference,
      inference.id,
      inference.premises.flatMap((id) =>
        isHome(map, id, inference.id) && id !== branch ? boxMember(id) : [makeReference(map, id, inference, measure)],
      ),
    );
  const ids = branch === undefined ? forestOf(map).roots : [branch];
  const roots = ids.map((id) => make(null, id, boxMember(id)));
  for (let at = 0; at < all.length; at++) {
    const unit = all[at] as LayoutNode;
    unit.members.forEach((member, place) => {
      if (member.kind !== 'box' || member.isFolded) return;
      const inferences = inferencesTo(map, member.claim.id);
      if (inferences.length > 0) unit.groups.push({ member: place, children: inferences.map(ofStep) });
    });
    if (unit.inference)
      for (const inference of inferencesTo(map, unit.inference.id)) unit.undercutters.push(ofStep(inference));
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

/** Whether a claim stands between a step and its root, so that the step leads round in a circle. */
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
