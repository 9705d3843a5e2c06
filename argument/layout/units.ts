import type { ArgumentMap } from '../model/argument-map';
import type { Claim, Id } from '../model/claim';
import { forestOf, isHome, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import { roleOf } from '../model/roles';
import { BOX_WORDS, wordOf } from '../model/words';
import type { Measure } from '../text/font';
import { type Line, widthOfText, wrapText } from '../text/wrap';

/** What stands in the place of a premise: its box at its home, else a reference to where it is. */
export type Member =
  | { readonly kind: 'box'; readonly claim: Claim; readonly isFolded: boolean }
  | {
      readonly kind: 'reference';
      readonly claim: Id;
      readonly line: Line;
      readonly isAbove: boolean;
      readonly width: number;
      readonly height: number;
    };

/** The answers to one member of a unit, in file order. */
export interface Group {
  /** Which member they answer. */
  readonly member: number;
  readonly children: Unit[];
}

/**
 * What is laid out as one: the premises of a step with everything below them, or a root. What stands aside undercuts
 * the step.
 */
export interface Unit {
  /** Its place in the list of all units. */
  readonly at: number;
  readonly step: Inference | null;
  /** The claim of a root, else the step: what the arrangement of the unit is kept by. */
  readonly id: Id;
  readonly members: readonly Member[];
  /** The answers, by the member that they answer, in the order of the members. */
  readonly groups: Group[];
  readonly aside: Unit[];
  /** The word at the junction and its width in px with its padding; 0 for a root. */
  readonly word: string;
  readonly wordWidth: number;
}

/** The font of the words at the junctions. */
export const WORD_FONT = { size: 13, weight: 600 } as const;

/** The padding of a word's pill at each side, in px. */
export const WORD_PADDING = 9;

/** The height of a word at a junction, in px. */
export const WORD_HEIGHT = 20;

/** The font of a reference to a shared claim. */
export const REFERENCE_FONT = { size: 13, weight: 400 } as const;

/** The trees of units of a map, and every unit with parents before what hangs at them. */
export interface Units {
  readonly roots: readonly Unit[];
  readonly all: readonly Unit[];
}

/**
 * The units of a map, or of one branch. Folded branches are left out. Each claim has its box exactly once; where it is
 * shared there are references instead.
 */
export function unitsOf(map: ArgumentMap, measure: Measure, branch?: Id): Units {
  const { claims } = indexOf(map);
  const folded = new Set(map.view?.folded);
  const all: Unit[] = [];
  const boxMember = (id: Id): Member[] => {
    const claim = claims.get(id);
    return claim ? [{ kind: 'box', claim, isFolded: folded.has(id) }] : [];
  };
  const wordWidths = new Map<string, number>();
  const widthOfWord = (word: string): number => {
    let width = wordWidths.get(word);
    if (width === undefined) {
      width = Math.ceil(widthOfText(word, WORD_FONT, measure)) + 2 * WORD_PADDING;
      wordWidths.set(word, width);
    }
    return width;
  };
  const make = (step: Inference | null, id: Id, members: readonly Member[]): Unit => {
    const word = step ? wordOf(roleOf(map, step)) : '';
    const wordWidth = step ? widthOfWord(word) : 0;
    const unit: Unit = { at: all.length, step, id, members, groups: [], aside: [], word, wordWidth };
    all.push(unit);
    return unit;
  };
  const ofStep = (step: Inference) =>
    make(
      step,
      step.id,
      step.premises.flatMap((id) =>
        isHome(map, id, step.id) && id !== branch ? boxMember(id) : [referenceTo(map, id, step, measure)],
      ),
    );
  const ids = branch === undefined ? forestOf(map).roots : [branch];
  const roots = ids.map((id) => make(null, id, boxMember(id)));
  for (let at = 0; at < all.length; at++) {
    const unit = all[at] as Unit;
    unit.members.forEach((member, place) => {
      if (member.kind !== 'box' || member.isFolded) return;
      const steps = stepsTo(map, member.claim.id);
      if (steps.length > 0) unit.groups.push({ member: place, children: steps.map(ofStep) });
    });
    if (unit.step) for (const step of stepsTo(map, unit.step.id)) unit.aside.push(ofStep(step));
  }
  return { roots, all };
}

function referenceTo(map: ArgumentMap, claim: Id, step: Inference, measure: Measure): Member {
  const number = numberOf(map, claim);
  const above = isAbove(map, claim, step);
  const words = above ? BOX_WORDS.returnsTo(number) : BOX_WORDS.see(number);
  const [line] = wrapText(words, REFERENCE_FONT, Number.POSITIVE_INFINITY, measure);
  const width = Math.ceil((line as Line).width) + 24;
  return { kind: 'reference', claim, line: line as Line, isAbove: above, width, height: 32 };
}

/** Whether a claim stands between a step and its root, so that the step leads round in a circle. */
function isAbove(map: ArgumentMap, claim: Id, step: Inference): boolean {
  const { inferences } = indexOf(map);
  const { places } = forestOf(map);
  let above: Inference | null | undefined = step;
  while (above) {
    if (above.target === claim) return true;
    above = inferences.get(above.target) ?? places.get(above.target)?.home;
  }
  return false;
}
