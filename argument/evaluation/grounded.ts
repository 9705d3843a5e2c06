import { type AttackGraph, addInPlace, groupByKey } from './attack-graph';

/** The labels of a three-valued labelling (M. Caminada, On the issue of reinstatement in argumentation, JELIA 2006). */
export const LABEL = { undecided: 0, in: 1, out: 2 } as const;

/**
 * Returns the grounded labelling of a framework, a {@link LABEL} for each argument: in if it must
 * be accepted, out if it is attacked by one that is in, otherwise undecided. O(arguments +
 * attacks), over typed arrays.
 */
export function groundedLabels({ names, from, to }: AttackGraph): Uint8Array {
  const count = names.length;
  const attacked = groupByKey(count, from, to);
  const unanswered = new Int32Array(count);
  for (let index = 0; index < to.length; index++) addInPlace(unanswered, to[index] as number, 1);
  const labels = new Uint8Array(count);
  const waiting = new Int32Array(count);
  let end = 0;
  for (let index = 0; index < count; index++) if (unanswered[index] === 0) waiting[end++] = index;
  for (let next = 0; next < end; next++) {
    const accepted = waiting[next] as number;
    labels[accepted] = LABEL.in;
    const until = attacked.starts[accepted + 1] as number;
    for (let index = attacked.starts[accepted] as number; index < until; index++) {
      const refuted = attacked.items[index] as number;
      if (labels[refuted] === LABEL.out) continue;
      labels[refuted] = LABEL.out;
      const last = attacked.starts[refuted + 1] as number;
      for (let other = attacked.starts[refuted] as number; other < last; other++) {
        const freed = attacked.items[other] as number;
        if (addInPlace(unanswered, freed, -1) === 1 && labels[freed] === LABEL.undecided) waiting[end++] = freed;
      }
    }
  }
  return labels;
}
