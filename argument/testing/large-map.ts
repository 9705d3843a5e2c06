import { type ArgumentMap, emptyMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import type { Inference } from '../model/inference';
import { pickIndex, seededRandom } from './random-map';

const WORDS =
  'the office in Tokyo would help partners to plan exercises and share what they know about threats that cross borders because states near by have asked for it while others fear that it may bring more tension than it takes away'.split(
    ' ',
  );

/**
 * Returns a map of exactly `size` claims, such as a class or a debate site might make: a tree with
 * two to five answers to a claim, one frame of co-premises in six, one undercutter in twenty, and 5
 * to 25 words a claim. Deterministic for a seed.
 */
export function largeMap(size: number, seed = 1): ArgumentMap {
  const random = seededRandom(seed);
  const text = (index: number) => {
    const words = Array.from({ length: 5 + pickIndex(random, 21) }, () => WORDS[pickIndex(random, WORDS.length)]);
    return `Claim ${index} says that ${words.join(' ')}.`;
  };
  const claims: Claim[] = [];
  const inferences: Inference[] = [];
  const add = (): string => {
    const index = claims.length + 1;
    const anchors = random() < 0.3 ? { anchors: [{ paragraph: 1 + pickIndex(random, 40) }] } : {};
    claims.push({ id: `c${index}`, text: text(index), ...(random() < 0.1 ? { holder: 'me' } : {}), ...anchors });
    return `c${index}`;
  };
  const addInference = (target: string, kind: Inference['kind']): void => {
    const premises = [add()];
    if (random() < 1 / 6 && claims.length < size) premises.push(add());
    inferences.push({ id: `i${inferences.length + 1}`, kind, premises, target });
  };
  if (size > 0) add();
  for (let index = 0; claims.length < size; index++) {
    const target = claims[index] as Claim;
    for (let answers = 2 + pickIndex(random, 4); answers > 0 && claims.length < size; answers--) {
      addInference(target.id, random() < 0.6 ? 'reason' : 'objection');
      if (random() < 1 / 20 && claims.length < size) addInference((inferences.at(-1) as Inference).id, 'objection');
    }
  }
  return { ...emptyMap(`A map of ${size} claims`), claims, inferences };
}
