import type { ArgumentMap } from '../../../../model/argument-map';
import type { Claim, Id } from '../../../../model/claim';
import type { Inference } from '../../../../model/inference';
import { sameJson } from '../../../../model/json';
import { FEATURES, type Feature, type Loss, withoutLosses } from '../../losses';
import { quoteYaml } from '../escape';
import { headOf, recordsOf } from '../read';
import { readingOfOwnText } from './live-text';

/** The features besides claims and steps that no text has. */
const NOT_SAID: readonly Feature[] = ['template', 'positions', 'folding', 'presentation', 'dismissed-advice'];

/**
 * Returns the text that a person has written of a map, if it says all that the map does of its claims, steps and
 * sources, and what of the rest it does not hold; null for any other map.
 */
export function writeOwn(map: ArgumentMap): { readonly text: string; readonly losses: readonly Loss[] } | null {
  const reading = readingOfOwnText(map);
  if (!reading) return null;
  const { claims, inferences } = recordsOf(reading.found, reading.ids);
  if (!isSaid(map.claims, claims) || !isSaid(map.inferences, inferences)) return null;
  const { title, description, student, class: group, sources } = headOf(reading.document);
  const said = { description, student, class: group, sources };
  const { description: own, student: ownStudent, class: ownGroup, sources: ownSources } = map;
  if (!sameJson(said, { description: own, student: ownStudent, class: ownGroup, sources: ownSources })) return null;
  // Above a text without front matter there is room for the title.
  const isTitled = title === map.title;
  const isAdded = !isTitled && reading.document.frontMatter === null;
  const lost: readonly Feature[] = [...NOT_SAID, 'other-keys', ...(isTitled || isAdded ? [] : (['title'] as const))];
  const { argdown: _, ...rest } = map;
  const held = new Set(FEATURES.filter((feature) => !lost.includes(feature)));
  const head = isAdded ? `===\ntitle: ${quoteYaml(map.title)}\n===\n\n` : '';
  return { text: head + reading.text, losses: withoutLosses(rest, held).losses };
}

/** Returns true if records are those that a text says. A note of one may be only that it has another title, or text. */
function isSaid<One extends (Claim | Inference) & { readonly id: Id }>(
  records: readonly One[],
  said: readonly One[],
): boolean {
  const byId = new Map(said.map((record) => [record.id, record]));
  return (
    records.length === said.length &&
    records.every((record) => {
      const { note, ...own } = record;
      const { note: saidNote, ...other } = byId.get(record.id) ?? {};
      return sameJson(own, other) && (note === undefined || note === saidNote);
    })
  );
}
