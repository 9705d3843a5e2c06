/** The tests run as deep as they go: at night and before a release, by `npm run test:full`. */
export const isFull = process.env.COUNTERPOINT_DEPTH === 'full';

/** The first number in `npm test`, the second one in `npm run test:full`. */
export function depth(short: number, full: number): number {
  return isFull ? full : short;
}

/** The number of random rounds of a law. `npm run test:full -- laws RUNS` sets one for all of them. */
export function lawRuns(short: number, full: number): number {
  return Number(process.env.COUNTERPOINT_LAW_RUNS ?? depth(short, full));
}
