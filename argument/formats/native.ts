import { type JSONPath, printParseErrorCode } from 'jsonc-parser';
import { argumentMessages } from '../../messages/argument-messages';
import { type ArgumentMap, FORMAT, type MapView, TABLES } from '../model/argument-map';
import { memoize } from '../model/memo';
import { type MapIssue, validate } from '../model/validate';
import { firstJsonFault, linesInJson } from './json-places';
import { FORMAT_PATTERN, mapFileSchema } from './native-schema';
import { describeSchemaIssue } from './schema-issue';
import { firstIssues } from './schema-issues';

const words = argumentMessages.file;

/** The suffix of a map's file name. */
export const MAP_SUFFIX = '.argmap.json';

/** Returns whether a file is a map by its name. Some systems and programs write endings in capitals. */
export function isMapName(name: string): boolean {
  return name.toLowerCase().endsWith(MAP_SUFFIX);
}

/**
 * The greatest size of a map file, in bytes. The code that reads the file checks it before
 * decoding.
 */
export const MAX_MAP_BYTES = 32 * 1024 * 1024;

/** The number of problems that are reported together. */
const MAX_PROBLEMS = 20;

/**
 * An error in a text that is not a map. The host and the command line make a sentence of it with
 * the file's name.
 */
export interface MapReadError {
  readonly kind:
    | 'empty'
    | 'too-large'
    | 'binary'
    | 'not-json'
    | 'not-a-map'
    | 'newer'
    | 'wrong-shape'
    | 'faulty'
    | 'too-deep';
  /** The location: "line 14, column 3", "claims[3].text (line 14)"; absent if it is the whole file. */
  readonly place?: string;
  /** A description of the error, as the end of a sentence. */
  readonly detail?: string;
}

/** A map that was read, or the first problems that prevented it. */
export type MapResult =
  | {
      readonly ok: true;
      readonly map: ArgumentMap;
      /** True for a file of a later format version: it can be viewed, but saving could lose data. */
      readonly newer: boolean;
    }
  | { readonly ok: false; readonly problems: readonly MapReadError[] };

/**
 * Reads a map from the text of its file. Never throws. Unknown keys stay on the objects; a list that is missing is
 * empty. The first twenty problems of a well-formed JSON text are reported together, so that a person can correct
 * them at once.
 */
export function readMap(text: string): MapResult {
  if (text.trim() === '') return failure('empty');
  if (text.includes('\0')) return failure('binary');
  try {
    return readJson(text);
  } catch (error) {
    // A RangeError means that the nesting is deeper than the engine's stack.
    if (error instanceof RangeError) return failure('too-deep');
    throw error;
  }
}

function readJson(text: string): MapResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problems: [syntaxError(text)] };
  }
  const format = typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined;
  if (typeof format !== 'string' || !FORMAT_PATTERN.test(format)) return failure('not-a-map');
  const newer = versionOf(format) > versionOf(FORMAT);
  const faults = firstIssues(mapFileSchema, value, MAX_PROBLEMS, describeSchemaIssue);
  if (faults.length > 0) {
    // A later version may contain what this one does not know: that is no damage, and there is
    // nothing to correct.
    if (newer) return failure('newer');
    const paths = faults.map(({ path }) => path.map((key) => (typeof key === 'symbol' ? String(key) : key)));
    const places = placesOf(text, value, paths);
    return {
      ok: false,
      problems: faults.map(({ message }, index): MapReadError => {
        return { kind: 'wrong-shape', place: places[index] ?? '', detail: lowerFirst(message) };
      }),
    };
  }
  const map = withLists(value as Partial<ArgumentMap>);
  const issues = validate(map, MAX_PROBLEMS);
  if (issues.length > 0) {
    if (newer) return failure('newer');
    const paths = issues.map(({ table, at }) => [table, at]);
    const places = placesOf(text, value, paths);
    return {
      ok: false,
      problems: issues.map((issue, index): MapReadError => {
        return { kind: 'faulty', place: places[index] ?? '', detail: describeIssue(issue) };
      }),
    };
  }
  return { ok: true, map, newer };
}

/** Returns the map of a file: a list that the file does not have is empty. */
function withLists(file: Partial<ArgumentMap>): ArgumentMap {
  const missing = TABLES.filter((table) => file[table] === undefined);
  return { ...file, ...Object.fromEntries(missing.map((table) => [table, []])) } as unknown as ArgumentMap;
}

const TOP_KEYS = ['$schema', 'format', 'title', 'description', 'template', 'copyOf', 'student', 'class'];
const RECORD_KEYS: Record<(typeof TABLES)[number], readonly string[]> = {
  sources: ['id', 'title', 'author', 'publisher', 'date', 'url'],
  claims: ['id', 'text', 'holder', 'basis', 'unstated', 'anchors', 'question', 'verdict', 'note'],
  inferences: ['id', 'kind', 'premises', 'target', 'verdict', 'scheme', 'strength', 'note'],
};

/**
 * Writes a map as the text of its file: one record a line, known keys in a fixed order, then the
 * others in theirs, so that a version control system shows what changed. Equal maps give equal
 * bytes.
 */
export function writeMap(map: ArgumentMap): string {
  const lines: string[] = [];
  const rest = new Map<string, unknown>(Object.entries(map));
  const take = (key: string) => {
    const value = rest.get(key);
    rest.delete(key);
    return value;
  };
  for (const key of TOP_KEYS) {
    const value = take(key);
    if (value !== undefined) lines.push(`  ${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  }
  for (const table of TABLES) {
    rest.delete(table);
    const records = map[table].map((record) => `    ${writeRecord(record, RECORD_KEYS[table])}`);
    lines.push(`  "${table}": [${records.length > 0 ? `\n${records.join(',\n')}\n  ` : ''}]`);
  }
  for (const [key, value] of rest) {
    const written = key === 'view' ? withSortedView(value as MapView) : value;
    if (written !== undefined) lines.push(`  ${JSON.stringify(key)}: ${JSON.stringify(written)}`);
  }
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Sorts the keys of a view, so that equal views are written the same. */
function withSortedView({ folded, offsets, ...others }: MapView): MapView {
  const sorted = offsets && Object.fromEntries(Object.entries(offsets).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...(folded && { folded }), ...(sorted && { offsets: sorted }), ...others };
}

/** Returns the whole number after "counterpoint/". */
function versionOf(format: string): number {
  return Number(format.slice(format.indexOf('/') + 1));
}

const recordLines = new WeakMap<object, string>();

/** Returns a record as its line. Records are immutable, so a save formats only the changed ones. */
function writeRecord(record: object, order: readonly string[]): string {
  return memoize(recordLines, record, () => formatRecord(record, order));
}

function formatRecord(record: object, order: readonly string[]): string {
  const entries = new Map(Object.entries(record));
  const keys = [...order.filter((key) => entries.has(key)), ...[...entries.keys()].filter((k) => !order.includes(k))];
  const pairs = keys.flatMap((key) => {
    const value: unknown = entries.get(key);
    return value === undefined ? [] : [`${JSON.stringify(key)}: ${JSON.stringify(value)}`];
  });
  return `{ ${pairs.join(', ')} }`;
}

function failure(kind: MapReadError['kind']): MapResult {
  return { ok: false, problems: [{ kind }] };
}

function syntaxError(text: string): MapReadError {
  const fault = firstJsonFault(text);
  if (!fault) return { kind: 'not-json' };
  const names: Readonly<Record<string, string | undefined>> = words.json;
  const detail = names[printParseErrorCode(fault.code)] ?? words.malformed;
  return { kind: 'not-json', place: words.column(fault), detail };
}

/** Returns the places of the values at some paths, in the words of the messages. */
function placesOf(text: string, map: unknown, paths: readonly JSONPath[]): string[] {
  const lines = linesInJson(text, paths);
  return paths.map((path, index) => {
    const name =
      path.map((key, depth) => (typeof key === 'number' ? `[${key}]` : depth > 0 ? `.${key}` : key)).join('') ||
      words.whole;
    const id = valueAt(valueAt(valueAt(map, path[0]), path[1]), 'id');
    const line = lines[index] ?? null;
    const details = [
      path.length >= 2 && typeof id === 'string' && id !== '' ? words.id({ id }) : '',
      line === null ? '' : words.line({ line }),
    ].filter(Boolean);
    return details.length > 0 ? `${name} (${details.join(', ')})` : name;
  });
}

function valueAt(value: unknown, key: string | number | undefined): unknown {
  return typeof value === 'object' && value !== null && key !== undefined && Object.hasOwn(value, key)
    ? (value as Record<string | number, unknown>)[key]
    : undefined;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

/** Describes a structural error, as the end of a sentence. */
function describeIssue({ kind, about = '' }: MapIssue): string {
  return words.faults[kind]({ about });
}
