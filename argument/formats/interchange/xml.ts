import { SaxesParser } from 'saxes';
import type { Place, Problem } from './format';

/** An element with its attributes, and its place. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly place: Place;
}

/** The events of a text in XML. */
export interface XmlEvents {
  readonly open: (element: Element) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** The longest text that is read, in UTF-16 units. */
const MAX_LENGTH = 20_000_000;
/** The deepest nesting that is read: deeper than an outline of that length, with an id for each row. */
const MAX_DEPTH = 200_000;
/** An ampersand that begins none of the five entities of XML, nor the number of a character. */
const LOOSE_AMPERSAND = /&(?!(?:#\d{1,7}|#x[\da-fA-F]{1,6}|amp|lt|gt|quot|apos);)/g;

/**
 * Reads a text in XML. A text that is not well-formed is read once more with its loose ampersands as texts; entities
 * of its own are never replaced. Returns what was wrong; the last problem is fatal if `isRead` is false.
 *
 * @param begin is called before each reading
 */
export function readXml(text: string, begin: () => XmlEvents): { isRead: boolean; problems: readonly Problem[] } {
  if (text.length > MAX_LENGTH) return { isRead: false, problems: [{ kind: 'too-large' }] };
  const first = readOnce(text, begin());
  if (!first.fatal) return { isRead: true, problems: first.problems };
  const repaired = first.fatal.kind === 'broken' ? text.replace(LOOSE_AMPERSAND, '&amp;') : text;
  if (repaired === text) return { isRead: false, problems: [...first.problems, first.fatal] };
  const second = readOnce(repaired, begin());
  if (second.fatal) return { isRead: false, problems: [...first.problems, first.fatal] };
  return { isRead: true, problems: [{ ...first.fatal, kind: 'syntax', about: '&' }, ...second.problems] };
}

function readOnce(text: string, on: XmlEvents): { fatal: Problem | null; problems: Problem[] } {
  const parser = new SaxesParser({ position: true });
  const problems: Problem[] = [];
  let depth = 0;
  const place = (): Place => ({ line: parser.line, column: parser.column + 1 });
  parser.on('error', () => {
    stop({ kind: 'broken', place: place() });
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) problems.push({ kind: 'no-place', place: place(), about: 'DOCTYPE' });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > MAX_DEPTH) stop({ kind: 'too-deep', place: place() });
    on.open({ name, attributes: new Map(Object.entries(attributes)), place: place() });
  });
  parser.on('text', (words) => on.text(words));
  parser.on('cdata', (words) => on.text(words));
  parser.on('closetag', ({ name }) => {
    depth--;
    on.close(name);
  });
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { fatal: error.problem, problems };
  }
  return { fatal: null, problems };
}

/** The end of a reading: nothing behind a fatal problem is looked at. */
class Stop extends Error {
  constructor(readonly problem: Problem) {
    super();
  }
}

function stop(problem: Problem): never {
  throw new Stop(problem);
}

/** A character that XML has no place for, or half of one. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const NO_CHARACTER = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Cs}/gu;
/** The same, or letters that look like the notation for it. */
const UNLIKE_ITSELF = new RegExp(`${NO_CHARACTER.source}|_(?=x[\\da-fA-F]{4}_)`, 'gu');
const ENCODED = /_x([\da-fA-F]{4})_/g;

/** Returns a text with the characters that XML has no place for as `_x0007_`, which is the notation of Office. */
function encodeCharacters(text: string): string {
  return text.replace(UNLIKE_ITSELF, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** Returns the text that was encoded. */
export function decodeCharacters(text: string): string {
  return text.replace(ENCODED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Returns a text with U+FFFD for each character that XML has no place for, as a picture can show it. */
export function visibleCharacters(text: string): string {
  return text.replace(NO_CHARACTER, '\ufffd');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Returns a text for an element or an attribute, in which white space stays as it is. */
export function escapeXml(text: string): string {
  return encodeCharacters(text).replace(
    /[&<>"\t\n\r\u0085\u2028]/g,
    (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`,
  );
}
