import type { ArgumentMap } from '../model/argument-map';
import { BASES, TWINS, VERDICTS } from '../model/claim';
import type { Inference } from '../model/inference';
import { HOSTILE_TEXTS } from './hostile-texts';
import { pickIndex, pickOne, type Random, randomMap, randomText } from './random-map';

/** Signs and words that mean something in Argdown. */
export const ARGDOWN_SIGNS = [
  ...'[]<>{}()#@*_-+=/\\:.,;!"\'|&% \t\n\u00a0\ud800\u2028\0~`^$',
  ...['[A]: b', '<B>', '(1)', '----', '-- x --', '//', '/*', '*/', '<!--', '-->', '===', '{a: 1}', '#unstated'],
  ...[
    '+ c',
    '- d',
    '_ e',
    '><',
    '<_',
    ':x:',
    '.y.',
    '...',
    'https://example.org/a?b=c#d',
    '1. ',
    '* ',
    'word',
    'Tokyo',
  ],
];

/** Returns a text of words, of signs that mean something in Argdown, or a hostile one. */
function anyText(random: Random): string {
  if (random() < 0.4) return randomText(random);
  if (random() < 0.3) return pickOne(random, HOSTILE_TEXTS);
  return Array.from({ length: pickIndex(random, 8) }, () => pickOne(random, ARGDOWN_SIGNS)).join(
    random() < 0.5 ? '' : ' ',
  );
}

/** Returns a random map with everything that a map can have, and texts that are hard to write in a format. */
export function richMap(random: Random, size: number): ArgumentMap {
  const map = randomMap(random, size);
  const maybe = <Value extends object>(value: () => Value, chance = 0.2): Partial<Value> =>
    random() < chance ? value() : {};
  const text = () => anyText(random);
  const anyId = () => pickOne(random, [...map.claims, ...map.inferences]).id;
  const rich = {
    ...map,
    ...maybe(() => ({ title: text() }), 0.6),
    ...maybe(() => ({ description: text() })),
    ...maybe(() => ({ student: text(), class: text() })),
    ...maybe(() => ({ template: random() < 0.5, copyOf: text() })),
    ...maybe(() => ({ telling: { order: [anyId()], leftOut: [anyId()] } })),
    ...maybe(() => ({ ignored: [{ rule: 'no-basis', at: anyId(), reason: text() }] })),
    ...maybe(() => ({ argdown: { text: text(), ids: [...new Set([anyId(), anyId()])] } })),
    ...maybe(() => ({ later: { version: 2, '"': [null, '<'] } })),
    ...maybe(() => ({ sources: [{ id: 's1', title: text(), author: 'A & B', url: text() }, { id: 's2' }] })),
    claims: map.claims.map((claim) => ({
      ...claim,
      ...maybe(() => ({ text: text() }), 0.6),
      ...maybe(() => ({ holder: text() })),
      ...maybe(() => ({ basis: pickOne(random, BASES) })),
      ...maybe(() => ({ question: random() < 0.5 ? 'expert-opinion/bias' : text() })),
      ...maybe(() => ({ unstated: random() < 0.7 })),
      ...maybe(() => ({ verdict: pickOne(random, VERDICTS) })),
      ...maybe(() => ({ note: text() })),
      ...maybe(() => ({
        anchors: [{ source: 's1', exact: text(), start: pickIndex(random, 9), twins: pickOne(random, TWINS) }, {}],
      })),
      ...maybe(() => ({ later: 'é\n' })),
    })),
    inferences: map.inferences.map((step) => ({
      ...step,
      ...maybe(() => ({ kind: pickOne(random, ['reason', 'objection'] as const) })),
      ...maybe(() => ({ verdict: pickOne(random, VERDICTS) })),
      ...maybe(() => ({ scheme: pickOne(random, ['expert-opinion', 'example', 'Default\nSupport', text()]) })),
      ...maybe(() => ({ strength: 1 + pickIndex(random, 5) })),
      ...maybe(() => ({ note: text() })),
      ...maybe(() => ({ later: [1] })),
    })),
  };
  return { ...rich, ...maybe(() => ({ inferences: withRepeats(random, rich.inferences) })) };
}

/** Returns steps, some of them twice. */
function withRepeats(random: Random, inferences: readonly Inference[]): Inference[] {
  return inferences.flatMap((step) => (random() < 0.3 ? [step, { ...step, id: `${step.id}b` }] : [step]));
}
