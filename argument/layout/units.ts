import type { ArgumentMap } from '../model/argument-map';
import type { Id } from '../model/claim';
import { forestOf, isHome, numberOf } from '../model/forest';
import type { Inference } from '../model/inference';
import { indexOf, stepsTo } from '../model/map-index';
import { roleOf } from '../model/roles';
import { BOX_WORDS, wordOf } from '../model/words';
import type { Measure } from '../text/font';
import { type Line, widthOfText, wrapText } from '../text/wrap';
import { type BoxContent, setBox } from './box';

/** What stands in the place of a premise: its box at its home, else a reference to where it is. */
export type Member =
  | { readonly kind: 'box'; readonly content: BoxContent; readonly width: number; readonly height: number }
  | {
      readonly kind: 'reference';
      readonly claim: Id;
      readonly line: Line;
      readonly width: number;
      readonly height: number;
    };

/**
 * What is laid out as one: the premises of a step with everything below them, or a root. Children answer a member;
 * what stands aside undercuts the step.
 */
export interface Unit {
  readonly step: Inference | null;
  /** The depth of its members. */
  readonly depth: number;
  readonly members: readonly Member[];
  readonly children: Unit[];
  readonly aside: Unit[];
  /** The word at the junction and its width in px with its padding; 0 for a root. */
  readonly word: string;
  readonly wordWidth: number;
}

/** The font of the words at the junctions. */
export const WORD_FONT = { size: 13, weight: 600 } as const;

/** The padding of a word's pill at each side, in px. */
export const WORD_PADDING = 9;

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
export function unitsOf(map: ArgumentMap, textWidth: number, measure: Measure, branch?: Id): Units {
  const { claims } = indexOf(map);
  const all: Unit[] = [];
  const boxMember = (id: Id): Member[] => {
    const claim = claims.get(id);
    if (!claim) return [];
    const content = setBox(map, claim, textWidth, measure);
    return [{ kind: 'box', content, width: content.width, height: content.height }];
  };
  const make = (step: Inference | null, depth: number, members: readonly Member[]): Unit => {
    const word = step ? wordOf(roleOf(map, step)) : '';
    const wordWidth = step ? Math.ceil(widthOfText(word, WORD_FONT, measure)) + 2 * WORD_PADDING : 0;
    const unit: Unit = { step, depth, members, children: [], aside: [], word, wordWidth };
    all.push(unit);
    return unit;
  };
  const ofStep = (step: Inference, depth: number) =>
    make(
      step,
      depth,
      step.premises.flatMap((id) =>
        isHome(map, id, step.id) && id !== branch ? boxMember(id) : [referenceTo(map, id, step, measure)],
      ),
    );
  const ids = branch === undefined ? forestOf(map).roots : [branch];
  const roots = ids.map((id) => make(null, 0, boxMember(id)));
  const folded = new Set(map.view?.folded);
  for (let at = 0; at < all.length; at++) {
    const unit = all[at] as Unit;
    for (const member of unit.members) {
      if (member.kind !== 'box' || folded.has(member.content.claim.id)) continue;
      for (const step of stepsTo(map, member.content.claim.id)) unit.children.push(ofStep(step, unit.depth + 1));
    }
    if (unit.step) for (const step of stepsTo(map, unit.step.id)) unit.aside.push(ofStep(step, unit.depth + 1));
  }
  return { roots, all };
}

/** Which member of a unit a child answers. */
export function memberAnswered(unit: Unit, child: Unit): number {
  const target = child.step?.target;
  return Math.max(
    0,
    unit.members.findIndex((member) => member.kind === 'box' && member.content.claim.id === target),
  );
}

function referenceTo(map: ArgumentMap, claim: Id, step: Inference, measure: Measure): Member {
  const number = numberOf(map, claim);
  const words = isAbove(map, claim, step) ? BOX_WORDS.returnsTo(number) : BOX_WORDS.see(number);
  const [line] = wrapText(words, REFERENCE_FONT, Number.POSITIVE_INFINITY, measure);
  const width = Math.ceil((line as Line).width) + 24;
  return { kind: 'reference', claim, line: line as Line, width, height: 32 };
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
