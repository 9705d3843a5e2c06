import { type Anchor, BASES, type Claim, VERDICTS } from '../../model/claim';
import type { Inference, Kind } from '../../model/inference';
import { parseJson } from './parse-json';

/** The facts of a claim besides its text, in the order in which they are written. */
export const CLAIM_FACTS = ['holder', 'basis', 'unstated', 'anchors', 'question', 'verdict', 'note'] as const;
/** The facts of a step besides its kind, premises and target. */
export const STEP_FACTS = ['scheme', 'strength', 'verdict', 'note'] as const;

type FactName = (typeof CLAIM_FACTS)[number] | (typeof STEP_FACTS)[number];

/** A way to write a fact as words, and to read it; undefined for words that are none. */
interface Notation {
  readonly write: (value: never) => string;
  readonly read: (text: string) => unknown;
}

const WORDS: Notation = { write: (text: string) => text, read: (text) => text };
const YES = /^(?:yes|true|1|x|ja|wahr)$/i;
const NO = /^(?:no|false|0|nein|falsch)$/i;
const PARAGRAPHS = /^[1-9]\d{0,8}(?:\s*[,;]\s*[1-9]\d{0,8})*$/;

const NOTATIONS: Readonly<Record<FactName, Notation>> = {
  holder: WORDS,
  basis: oneOf(BASES),
  unstated: {
    write: (isUnstated: boolean) => (isUnstated ? 'yes' : 'no'),
    read: (text) => (YES.test(text.trim()) ? true : NO.test(text.trim()) ? false : undefined),
  },
  anchors: { write: writeAnchors, read: readAnchors },
  question: WORDS,
  verdict: oneOf(VERDICTS),
  note: WORDS,
  scheme: WORDS,
  strength: {
    write: (strength: number) => String(strength),
    read: (text) => (/^\s*[1-5]\s*$/.test(text) ? Number(text) : undefined),
  },
};

function oneOf(names: readonly string[]): Notation {
  return { write: (name: string) => name, read: (text) => names.find((name) => name === text.trim().toLowerCase()) };
}

/** Returns paragraphs as "4, 5", all other places in a text as JSON. */
function writeAnchors(anchors: readonly Anchor[]): string {
  const isPlain = anchors.length > 0 && anchors.every((anchor) => Object.keys(anchor).join() === 'paragraph');
  return isPlain ? anchors.map(({ paragraph }) => paragraph).join(', ') : JSON.stringify(anchors);
}

function readAnchors(text: string): unknown {
  if (PARAGRAPHS.test(text.trim())) return text.split(/[,;]/).map((number) => ({ paragraph: Number(number) }));
  const value = parseJson(text);
  return Array.isArray(value) ? value : undefined;
}

/** Returns a fact of a claim or a step in words; undefined if it has none. */
export function textOfFact(record: Claim | Inference, name: FactName): string | undefined {
  const value = (record as unknown as Readonly<Record<string, unknown>>)[name];
  return value === undefined ? undefined : NOTATIONS[name].write(value as never);
}

/**
 * Returns the facts that have words.
 *
 * @param report is called with words that are not those of the fact
 */
export function factsOfTexts<Name extends FactName>(
  names: readonly Name[],
  text: (name: Name) => string | undefined,
  report: (words: string) => void,
): Readonly<Partial<Record<Name, never>>> {
  const facts: [Name, unknown][] = [];
  for (const name of names) {
    const words = text(name);
    if (words === undefined) continue;
    const value = NOTATIONS[name].read(words);
    if (value === undefined) report(words);
    else facts.push([name, value]);
  }
  return Object.fromEntries(facts) as Partial<Record<Name, never>>;
}

/** Returns the keys of a claim or a step that are not among the named ones; undefined if there are none. */
export function otherKeysOf(record: Claim | Inference, names: readonly string[]): object | undefined {
  const known = new Set<string>(['id', ...names]);
  const others = Object.entries(record).filter(([key, value]) => !known.has(key) && value !== undefined);
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}

const REASONS = new Set('reason pro support supports for because + weil grund dafür'.split(' '));
const OBJECTIONS = new Set(
  'objection con attack attacks against but rebuttal undercutter - einwand aber dagegen'.split(' '),
);

/** Returns the kind of a step that a word stands for in some program; undefined for another word. */
export function kindOfWord(word: string): Kind | undefined {
  const lower = word.trim().toLowerCase();
  return REASONS.has(lower) ? 'reason' : OBJECTIONS.has(lower) ? 'objection' : undefined;
}
