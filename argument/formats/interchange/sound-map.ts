import { type ArgumentMap, emptyMap } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import type { Inference } from '../../model/inference';
import { claimSchema, inferenceSchema } from '../native-schema';
import type { Place, Problem, ReadResult } from './format';

/** A record as it is in a file, and the place of its element there. */
export interface Placed<Kind> {
  readonly record: Kind;
  readonly place: Place;
}

/** The records of a file, which need not make a map: ids may be empty or repeated, references may lead nowhere. */
export interface RecordsOfFile {
  readonly claims: readonly Placed<Claim>[];
  readonly steps: readonly Placed<Inference>[];
  /** All else of the map. */
  readonly rest?: Partial<ArgumentMap>;
  readonly problems?: readonly Problem[];
}

/**
 * Returns the map of the records of a file. A record whose id another one has, or that has none, gets a new id. Steps
 * that are no steps of a map are left out, each with a problem. Linear time.
 */
export function soundMap({ claims, steps, rest = {}, problems: known = [] }: RecordsOfFile): ReadResult {
  const problems: Problem[] = [...known];
  const ids = new FreeIds([...claims, ...steps].map(({ record }) => record.id));
  const claimNames = new Map<Id, Id>();
  const stepNames = new Map<Id, Id>();
  const named = (names: Map<Id, Id>, { record: { id }, place }: Placed<{ readonly id: Id }>, prefix: string): Id => {
    const own = ids.take(id, prefix);
    if (!names.has(id) && id !== '') names.set(id, own);
    if (own !== id) problems.push({ kind: 'repeated-id', place, ...(id === '' ? {} : { about: id }) });
    return own;
  };
  const soundClaims = claims.map((placed): Claim => {
    const claim = { ...placed.record, id: named(claimNames, placed, 'c') };
    if (claimSchema.safeParse(claim).success) return claim;
    problems.push({ kind: 'syntax', place: placed.place, about: claim.id });
    return { id: claim.id, text: String(claim.text ?? '') };
  });
  const candidates = steps.map((placed) => ({ placed, id: named(stepNames, placed, 'i') }));

  const found = new Map<Id, { readonly step: Inference; readonly place: Place }>();
  for (const { placed, id } of candidates) {
    const { record, place } = placed;
    const premises = record.premises.flatMap((name) => {
      const premise = claimNames.get(name);
      if (premise === undefined) problems.push({ kind: 'unknown-reference', place, about: name });
      return premise ?? [];
    });
    const target = claimNames.get(record.target) ?? stepNames.get(record.target);
    const step: Inference = { ...record, id, premises: [...new Set(premises)], target: target ?? '' };
    if (step.premises.length === 0) problems.push({ kind: 'no-premise', place });
    else if (record.target === '') problems.push({ kind: 'no-target', place });
    else if (target === undefined) problems.push({ kind: 'unknown-reference', place, about: record.target });
    else if (step.premises.includes(target) || target === id)
      problems.push({ kind: 'circle', place, about: record.target });
    else found.set(id, { step: soundStep(step, place, problems), place });
  }
  const inferences = attachedSteps(found, new Set(claimNames.values()), problems);
  return { map: { ...emptyMap(''), ...rest, claims: soundClaims, inferences }, problems };
}

function soundStep(step: Inference, place: Place, problems: Problem[]): Inference {
  if (inferenceSchema.safeParse(step).success) return step;
  problems.push({ kind: 'syntax', place, about: step.id });
  const { id, kind, premises, target } = step;
  return { id, kind, premises, target };
}

/** Returns the steps from whose targets one comes to a claim, in their order. */
function attachedSteps(
  steps: ReadonlyMap<Id, { readonly step: Inference; readonly place: Place }>,
  claims: ReadonlySet<Id>,
  problems: Problem[],
): Inference[] {
  const isAttached = new Map<Id, boolean>();
  for (const id of steps.keys()) {
    const line = new Set<Id>();
    let at = id;
    while (steps.has(at) && !isAttached.has(at) && !line.has(at)) {
      line.add(at);
      at = steps.get(at)?.step.target ?? '';
    }
    const isGood = claims.has(at) || isAttached.get(at) === true;
    for (const member of line) isAttached.set(member, isGood);
    if (isGood) continue;
    for (const member of line) {
      const { step, place } = steps.get(member) ?? {};
      if (place)
        problems.push({ kind: line.has(at) ? 'circle' : 'unknown-reference', place, about: step?.target ?? '' });
    }
  }
  return [...steps.values()].map(({ step }) => step).filter(({ id }) => isAttached.get(id));
}

/** The longest id that a map has, in UTF-16 units. */
export const MAX_ID_LENGTH = 200;

/** Gives every record an id of its own: the one that it has, if no other record has taken it. */
class FreeIds {
  readonly #wanted: ReadonlySet<Id>;
  readonly #taken = new Set<Id>();
  #count = 0;

  constructor(wanted: readonly Id[]) {
    this.#wanted = new Set(wanted);
  }

  take(id: Id, prefix: string): Id {
    let own = id;
    if (id === '' || id.length > MAX_ID_LENGTH || this.#taken.has(id)) {
      do own = `${prefix}${++this.#count}`;
      while (this.#wanted.has(own));
    }
    this.#taken.add(own);
    return own;
  }
}
