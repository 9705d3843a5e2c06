import type { Id } from '../model/claim';

/** The boxes that a person still has to recall: the first is the current one. Nothing of it is stored. */
export interface Practice {
  readonly waiting: readonly Id[];
  /** The boxes among them that the person did not have, and that come again. */
  readonly missed: ReadonlySet<Id>;
}

/** Returns a practice of some boxes in their order. */
export function startPractice(ids: readonly Id[]): Practice {
  return { waiting: ids, missed: new Set() };
}

/** Returns the practice with another waiting box as the current one; the same practice for any other box. */
export function chooseBox(practice: Practice, id: Id): Practice {
  if (!practice.waiting.includes(id)) return practice;
  return { ...practice, waiting: [id, ...practice.waiting.filter((other) => other !== id)] };
}

/** Returns the practice after the person had the current box: it does not come again. */
export function hadIt({ waiting, missed }: Practice): Practice {
  const [current, ...rest] = waiting;
  return { waiting: rest, missed: new Set([...missed].filter((id) => id !== current)) };
}

/** Returns the practice after the person did not have the current box: it comes again at the end. */
export function notYet(practice: Practice): Practice {
  const missed = new Set([...practice.missed, ...practice.waiting.slice(0, 1)]);
  return { ...postpone(practice), missed };
}

/** Returns the practice with the current box at the end. */
export function postpone({ waiting, missed }: Practice): Practice {
  return { waiting: [...waiting.slice(1), ...waiting.slice(0, 1)], missed };
}
