import { joined, type ShownMap } from './shown-maps';

/** The judgement on a map whose window was killed. */
export interface Kept {
  /** The fault that was found, or null. */
  readonly fault: { readonly kind: 'lost' | 'corrupt'; readonly words: string } | null;
  /** The time from the oldest change that is neither in the file nor offered to the kill, in ms; 0 if there is none. */
  readonly unkeptMs: number;
}

/**
 * Judges what is left. `states` is what the window has shown, the oldest first; `offered` is the work that the next
 * window offers, if any. What the window called saved must be in the file, and what was put in more than `limitMs`
 * before the kill must be in the file or offered.
 */
export function judgeKept(
  states: readonly ShownMap[],
  file: readonly string[],
  offered: readonly string[] | null,
  killedAt: number,
  limitMs: number,
): Kept {
  const lastLike = (texts: readonly string[]) => states.findLastIndex((state) => joined(state.texts) === joined(texts));
  const inFile = lastLike(file);
  if (inFile < 0) return faulty('corrupt', `the file has what no window has shown: ${joined(file)}`);
  const saved = states.findLastIndex(({ isSaved }) => isSaved);
  if (inFile < saved) return faulty('lost', `the window called this saved: ${joined(states[saved]?.texts ?? [])}`);
  const inOffer = offered ? lastLike(offered) : inFile;
  if (inOffer < 0) return faulty('corrupt', `work is offered that no window has shown: ${joined(offered ?? [])}`);
  const kept = Math.max(inFile, inOffer);
  const unkept = states[kept + 1];
  const unkeptMs = unkept ? Math.max(0, killedAt - unkept.at) : 0;
  if (!unkept || unkeptMs <= limitMs) return { fault: null, unkeptMs };
  return faulty('lost', `shown ${unkeptMs} ms before the kill, and not kept: ${joined(unkept.texts)}`);
}

function faulty(kind: 'lost' | 'corrupt', words: string): Kept {
  return { fault: { kind, words }, unkeptMs: 0 };
}
