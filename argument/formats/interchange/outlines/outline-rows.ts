import type { ArgumentMap } from '../../../model/argument-map';
import type { Claim, Id } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import { forestOf, isHome } from '../../../model/structure/forest';
import { homesFirst, type Reference } from '../../../model/structure/homes-first';
import { indexOf, inferencesTo } from '../../../model/structure/map-index';
import type { Place, Problem } from '../format';
import type { Placed } from '../sound-map';

/** A row of an outline: a claim at its home, or another place of it. */
export interface OutlineRow {
  readonly level: number;
  readonly claim: Claim;
  /** True at all places of a claim but its home. */
  readonly isReference: boolean;
  /** The step that the claim is a premise of here; null for a root. */
  readonly step: Inference | null;
  /** The place of the claim among the premises of the step, counted from 0. */
  readonly index: number;
}

/**
 * Returns the rows of the outline of a map, in the order of the forest. The premises of a step are on one level, one
 * behind the other, each followed by what is below it; undercutters of the step are below the last one.
 */
export function outlineRows(map: ArgumentMap): OutlineRow[] {
  const { claims } = indexOf(map);
  const rows: OutlineRow[] = [];
  const waiting: (OutlineRow | { readonly below: Id; readonly level: number })[] = [];
  const wait = (items: typeof waiting) => {
    for (const item of items.reverse()) waiting.push(item);
  };
  const rowsOf = (step: Inference, level: number): typeof waiting => [
    ...step.premises.flatMap((id, index) => {
      const claim = claims.get(id);
      if (!claim) return [];
      const isReference = !isHome(map, id, step.id);
      const row = { level, claim, isReference, step, index };
      return isReference ? [row] : [row, { below: id, level: level + 1 }];
    }),
    { below: step.id, level: level + 1 },
  ];
  for (const id of forestOf(map).roots) {
    const claim = claims.get(id);
    if (!claim) continue;
    wait([
      { level: 0, claim, isReference: false, step: null, index: 0 },
      { below: id, level: 1 },
    ]);
    for (let item = waiting.pop(); item; item = waiting.pop()) {
      if (!('below' in item)) rows.push(item);
      else {
        const { below, level } = item;
        wait(inferencesTo(map, below).flatMap((step) => rowsOf(step, level)));
      }
    }
  }
  return rows;
}

/** The beginning of a row that speaks for the step of the one above it, for which there is no indicator word. */
export const STEP_MARK = '↳ ';

/** Returns true for a step that speaks for another one. */
export function isReasonOnStep(map: ArgumentMap, { kind, target }: Inference): boolean {
  return kind === 'reason' && indexOf(map).inferences.has(target);
}

/** A row as it is read: a claim, or the id of a claim that has a row of its own elsewhere. */
export interface RowOfFile {
  readonly level: number;
  readonly place: Place;
  readonly claim?: Claim;
  readonly see?: Id;
  /** The step from the claim. Its id may be empty. */
  readonly step: Omit<Inference, 'premises' | 'target'>;
  /** `and` joins the step of the row before it on its level; `step` speaks to the step of the row above it. */
  readonly joins?: 'and' | 'step';
}

/**
 * Returns the claims and steps of the rows of an outline. A deeper row speaks to the one above it. A row whose id an
 * earlier one has gets another one. Linear time.
 */
export function recordsOfRows(rows: readonly RowOfFile[]): {
  readonly claims: Placed<Claim>[];
  readonly steps: Placed<Inference>[];
  readonly problems: Problem[];
} {
  const ids = new Set(rows.flatMap(({ claim, step }) => [claim?.id ?? '', step.id]));
  const claims: Placed<Claim>[] = [];
  const steps: { readonly record: Inference & { readonly premises: Id[] }; readonly place: Place }[] = [];
  const homes = new Map<Id, Id>();
  const references: Reference[] = [];
  const open: { readonly level: number; readonly id: Id; readonly step: (typeof steps)[number]['record'] | null }[] =
    [];
  const problems: Problem[] = [];
  const taken = new Set<Id>();
  const counts = { c: 0, i: 0 };
  const ownId = (id: Id, prefix: 'c' | 'i', place: Place) => {
    let own = id;
    if (taken.has(id)) problems.push({ kind: 'repeated-id', place, about: id });
    while (own === '' || taken.has(own) || (own !== id && ids.has(own))) own = `${prefix}${++counts[prefix]}`;
    taken.add(own);
    return own;
  };
  for (const { level, place, claim, see, step: wanted, joins } of rows) {
    let beside: (typeof open)[number] | undefined;
    for (let last = open.at(-1); last && last.level >= level; last = open.at(-1)) beside = open.pop();
    const above = open.at(-1);
    const id = claim ? ownId(claim.id, 'c', place) : (see ?? '');
    if (claim) claims.push({ record: { ...claim, id }, place });
    let step: (typeof steps)[number]['record'] | null = null;
    if (above) {
      step = (joins === 'and' && beside?.level === level && beside.step) || null;
      if (!step) {
        const target = joins === 'step' && above.step ? above.step.id : above.id;
        step = { ...wanted, id: ownId(wanted.id, 'i', place), premises: [], target };
        steps.push({ record: step, place });
      }
      step.premises.push(id);
      if (claim) homes.set(id, step.id);
      else references.push({ claim: id, inference: step.id });
    }
    open.push({ level, id, step });
  }
  return { claims, steps: inOrderOfHomes(steps, homes, references), problems };
}

/** Returns steps in an order in which every claim has its home where its row is. No two have one id. */
export function inOrderOfHomes(
  steps: readonly Placed<Inference>[],
  homes: ReadonlyMap<Id, Id>,
  references: readonly Reference[],
): Placed<Inference>[] {
  if (references.length === 0) return [...steps];
  const placed = new Map(steps.map((step) => [step.record, step]));
  const ordered = homesFirst(
    steps.map(({ record }) => record),
    homes,
    references,
  );
  return ordered.flatMap((record) => placed.get(record) ?? []);
}
