import type { Source } from '../../../model/argument-map';
import { type Anchor, BASES, type Claim, type Id, TWINS, VERDICTS } from '../../../model/claim';
import type { Inference } from '../../../model/inference';
import type { Data, DataValue } from './data';
import { visibleText } from './escape';
import { dataOf, definitionOf, hasTag, type Node } from './nodes';

const CLAIM_KEYS = 'text holder basis unstated question verdict note anchors isCanonical'.split(' ');
const STEP_KEYS = 'verdict scheme strength note uses'.split(' ');
const OWN_TITLE = /^Step \d+$/;

/** Returns the claim that a node stands for. What has no place in a claim is in its note. */
export function claimOf(node: Node, id: Id): Claim {
  const data = dataOf(node);
  const definition = definitionOf(node);
  const written = definition?.text ?? '';
  const exact = data.get('text');
  const isExact = typeof exact === 'string' && visibleText(exact) === written;
  const text = isExact ? exact : written === '' ? (node.title ?? '') : written;
  const others = node.elements.flatMap((element) =>
    element === definition || element.text === null || element.text === '' || element.text === written
      ? []
      : [element.text],
  );
  const isNamed = node.kind === 'argument' && node.title !== null && text !== node.title;
  const holder = data.get('holder');
  const question = data.get('question');
  const anchors = anchorsOf(data.get('anchors'));
  return {
    id,
    text,
    ...(typeof holder === 'string' ? { holder } : {}),
    ...given('basis', BASES, data),
    ...(hasTag(node, 'unstated') ? { unstated: true } : data.get('unstated') === false ? { unstated: false } : {}),
    ...(anchors ? { anchors } : {}),
    ...(typeof question === 'string' ? { question } : {}),
    ...given('verdict', VERDICTS, data),
    ...noteOf(
      data,
      [...(isNamed ? [node.title as string] : []), ...others],
      isExact ? CLAIM_KEYS : CLAIM_KEYS.slice(1),
    ),
  };
}

/** Returns what a line of inference and its argument say about a step. */
export function stepDetails(rule: string, data: Data | null, argument: Node | null): Partial<Inference> {
  const details = data ?? new Map<string, DataValue>();
  const scheme = details.get('scheme');
  const strength = details.get('strength');
  const isStrength = typeof strength === 'number' && Number.isInteger(strength) && strength >= 1 && strength <= 5;
  const named = argument?.title && !OWN_TITLE.test(argument.title) ? [argument.title] : [];
  const described = argument?.elements.flatMap(({ text }) => (text ? [text] : [])) ?? [];
  const own = argument ? dataOf(argument) : new Map<string, DataValue>();
  const known = isStrength || strength === undefined ? STEP_KEYS : STEP_KEYS.filter((key) => key !== 'strength');
  const all = new Map([...own, ...details]);
  return {
    ...given('verdict', VERDICTS, details),
    ...(typeof scheme === 'string' ? { scheme } : rule === '' ? {} : { scheme: rule }),
    ...(isStrength ? { strength } : {}),
    ...noteOf(all, [...named, ...described], known),
  };
}

/** Returns the sources of the front matter. */
export function sourcesOf(value: DataValue | undefined): Source[] {
  const ids = new Set<string>();
  return listOf(value).flatMap((entry) => {
    const id = entry.get('id');
    if (typeof id !== 'string' || id === '' || ids.has(id)) return [];
    ids.add(id);
    return [{ id, ...textsOf(entry, ['title', 'author', 'publisher', 'date', 'url']) }];
  });
}

function anchorsOf(value: DataValue | undefined): Anchor[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return listOf(value).map((entry): Anchor => {
    const numbers = [
      ['paragraph', 1],
      ['start', 0],
      ['end', 0],
    ] as const;
    const counted = numbers.flatMap(([key, least]) => {
      const number = entry.get(key);
      return typeof number === 'number' && Number.isSafeInteger(number) && number >= least ? [[key, number]] : [];
    });
    const texts = textsOf(entry, ['source', 'exact', 'prefix', 'suffix']);
    return { ...texts, ...(Object.fromEntries(counted) as Partial<Anchor>), ...given('twins', TWINS, entry) };
  });
}

function listOf(value: DataValue | undefined): Data[] {
  return Array.isArray(value) ? value.filter((entry): entry is Data => entry instanceof Map) : [];
}

/** Returns the texts that some keys have. */
export function textsOf<Key extends string>(data: Data, keys: readonly Key[]): Partial<Record<Key, string>> {
  const found = keys.flatMap((key) => {
    const value = data.get(key);
    return typeof value === 'string' ? [[key, value] as const] : [];
  });
  return Object.fromEntries(found) as Partial<Record<Key, string>>;
}

function given<Key extends string, Value extends string>(
  key: Key,
  values: readonly Value[],
  data: Data,
): Partial<Record<Key, Value>> {
  const value = values.find((candidate) => candidate === data.get(key));
  return value === undefined ? {} : ({ [key]: value } as Record<Key, Value>);
}

/** Returns the note: the one that is written, then what has no other place. */
function noteOf(data: Data, more: readonly string[], known: readonly string[]): { note?: string } {
  const note = data.get('note');
  const own = typeof note === 'string' ? [note] : [];
  const isKnown = (key: string) => known.includes(key) && !(key === 'note' && own.length === 0);
  const others = [...data].filter(([key]) => !isKnown(key)).map(([key, value]) => `${key}: ${shown(value)}`);
  const parts = [...own, ...new Set(more), ...others];
  return parts.length > 0 ? { note: parts.join('\n') } : {};
}

/** Returns a value of a data block as a person reads it. The nesting of values is limited where they are read. */
function shown(value: DataValue): string {
  if (value instanceof Map) return [...value].map(([key, inner]) => `${key}: ${shown(inner)}`).join(', ');
  return Array.isArray(value) ? value.map(shown).join(', ') : String(value);
}
