import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../model/argument-map';
import { VERDICTS } from '../model/claim';
import { lawRuns } from '../testing/depth';
import { pickIndex, pickOne, type Random, randomMap, seededRandom } from '../testing/random-map';
import { evaluateMap } from './evaluate';
import { claimStatus, type EvaluationStatus, inferenceStatus, type StatusTally } from './status-rules';

const RUNS = lawRuns(400, 2000);

/** The inputs of every claim and inference under a labelling, computed without the index. */
function judgeAll(map: ArgumentMap, labels: ReadonlyMap<string, EvaluationStatus>): Map<string, EvaluationStatus> {
  const tally = (ids: readonly string[]): StatusTally => ({
    total: ids.length,
    standing: ids.filter((id) => labels.get(id) === 'stands').length,
    falling: ids.filter((id) => labels.get(id) === 'falls').length,
  });
  const speaking = (target: string, kind: string) =>
    tally(
      map.inferences.filter((inference) => inference.target === target && inference.kind === kind).map(({ id }) => id),
    );
  const judged = new Map<string, EvaluationStatus>();
  for (const { id, verdict } of map.claims) {
    judged.set(id, claimStatus({ objections: speaking(id, 'objection'), reasons: speaking(id, 'reason'), verdict }));
  }
  for (const { id, premises, verdict } of map.inferences) {
    judged.set(id, inferenceStatus({ premises: tally(premises), undercutters: speaking(id, 'objection'), verdict }));
  }
  return judged;
}

const LABELS = ['open', 'stands', 'falls'] as const;

/** Returns all labellings that the rules leave unchanged, by trying every one of them. */
function* fixpoints(map: ArgumentMap): Generator<Map<string, EvaluationStatus>> {
  const ids = [...map.claims, ...map.inferences].map(({ id }) => id);
  for (let code = 0; code < LABELS.length ** ids.length; code++) {
    const labels = new Map(
      ids.map((id, index) => [
        id,
        LABELS[Math.floor(code / LABELS.length ** index) % LABELS.length] as EvaluationStatus,
      ]),
    );
    const judged = judgeAll(map, labels);
    if (ids.every((id) => judged.get(id) === labels.get(id))) yield labels;
  }
}

function withVerdicts(map: ArgumentMap, random: Random): ArgumentMap {
  const judged = <R extends object>(record: R): R =>
    random() < 0.2 ? { ...record, verdict: pickOne(random, VERDICTS) } : record;
  return { ...map, claims: map.claims.map(judged), inferences: map.inferences.map(judged) };
}

describe('the evaluation of a map', () => {
  it(`is the least of all outcomes that the rules leave as they are, in ${RUNS} random maps`, () => {
    const random = seededRandom(31);
    let cyclic = 0;
    for (let round = 0; round < RUNS; round++) {
      let map = withVerdicts(randomMap(random, 4), random);
      // Nine records have 19,683 labellings; trying them all is what takes the time.
      map = { ...map, inferences: map.inferences.slice(0, 3) };
      const known = new Set([...map.claims, ...map.inferences].map(({ id }) => id));
      map = { ...map, inferences: map.inferences.filter(({ target }) => known.has(target)) };
      const found = evaluateMap(map);
      const all = [...fixpoints(map)];
      if (all.length > 1) cyclic++;
      const isBelow = (other: ReadonlyMap<string, EvaluationStatus>) =>
        [...found].every(([id, label]) => label === 'open' || other.get(id) === label);
      expect(all.some((other) => [...found].every(([id, label]) => other.get(id) === label))).toBe(true);
      expect(all.every(isBelow)).toBe(true);
    }
    expect(cyclic).toBeGreaterThan(0);
  });

  it('equals the result of applying all rules again and again, in larger maps', () => {
    const random = seededRandom(37);
    for (let round = 0; round < RUNS; round++) {
      const map = withVerdicts(randomMap(random, 2 + pickIndex(random, 40)), random);
      let labels: Map<string, EvaluationStatus> = new Map(
        [...map.claims, ...map.inferences].map(({ id }) => [id, 'open']),
      );
      for (let before = ''; before !== JSON.stringify([...labels]); ) {
        before = JSON.stringify([...labels]);
        labels = judgeAll(map, labels);
      }
      expect(new Map(evaluateMap(map))).toEqual(labels);
    }
  });
});
