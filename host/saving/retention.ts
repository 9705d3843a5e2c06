/** The number and the age up to which earlier versions, and files that were put aside, are always kept. */
const MIN_KEPT = 50;
export const MIN_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Returns those of some dated things that are neither among the newest nor young enough to be kept. */
export function expiredOf<T extends { readonly at: number }>(newestFirst: readonly T[]): T[] {
  return newestFirst.slice(MIN_KEPT).filter(({ at }) => Date.now() - at > MIN_KEPT_MS);
}
