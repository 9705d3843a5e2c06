import { decodeText, type Encoding } from '../../argument/formats/decode-text';
import type { Format, Problem } from '../../argument/formats/interchange/format';
import {
  FORMATS,
  formatByName,
  formatOf,
  isLoose,
  nameWithoutEnding,
  writeInFormat,
} from '../../argument/formats/interchange/formats';
import { linesOfPaths } from '../../argument/formats/interchange/lines-of-paths';
import type { Loss } from '../../argument/formats/interchange/losses';
import { isOutline } from '../../argument/formats/interchange/outlines/is-outline';
import { readFile } from '../../argument/formats/interchange/read-file';
import { readMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type Locale, setLocale } from '../../messages/catalogue';

/** A format of another program, without its functions. */
export interface OtherFormat extends Pick<Format, 'id' | 'name' | 'suffixes'> {
  readonly isRead: boolean;
  readonly isWritten: boolean;
}

/** A problem with the line of the text that it is in, counted from 1; null if that is not known. */
export interface ProblemInText extends Problem {
  readonly textLine: number | null;
}

/** The result for a file, of which ids of formats are told. */
export type OtherFile =
  /** A map of our own, or one that is damaged: the host opens it, or says what is wrong. */
  | { readonly kind: 'own' }
  /** The formats that it may be of, several or none, and the one that its name tells. */
  | {
      readonly kind: 'undecided';
      readonly formats: readonly string[];
      readonly named: string | null;
      readonly isTooLarge?: true;
    }
  | {
      readonly kind: 'read';
      readonly format: string;
      readonly map: ArgumentMap | null;
      readonly problems: readonly ProblemInText[];
      /** The kind of file by its contents: a text with lists or indented lines may be a map or an article. */
      readonly looksLike: 'map' | 'either' | 'article';
    };

/** The requests to the worker, and the answers to them. */
export interface FormatsCalls {
  list(): readonly OtherFormat[];
  /** Reads a file; the format and the encoding that are not given are told by its contents. */
  read(args: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly format?: string;
    readonly encoding?: Encoding;
  }): OtherFile;
  write(args: { readonly map: ArgumentMap; readonly format: string }): {
    readonly text: string;
    readonly losses: readonly Loss[];
  };
}

/** A message to the worker. */
export interface FormatsMessage {
  readonly id: number;
  readonly locale: Locale;
  readonly method: keyof FormatsCalls;
  readonly args: unknown;
}

/** An answer of the worker. */
export type FormatsAnswer = { readonly id: number } & ({ readonly value: unknown } | { readonly error: string });

/** The part of the worker's global scope that is used here: the page's types describe only that of a page. */
interface WorkerScope {
  postMessage(answer: FormatsAnswer): void;
  onmessage: ((event: MessageEvent<FormatsMessage>) => void) | null;
}

/** The most problems that are shown. */
const MAX_PROBLEMS = 500;

const calls: FormatsCalls = {
  list: () =>
    FORMATS.map(({ id, name, suffixes, read, write }) => ({
      id,
      name,
      suffixes,
      isRead: read !== undefined,
      isWritten: write !== undefined,
    })),
  read({ name, bytes, format, encoding }) {
    const text = decodeText(bytes, encoding)?.text ?? '';
    if (format === undefined && isOwn(text)) return { kind: 'own' };
    const file = readFile(bytes, format === undefined ? undefined : formatOf(format), encoding);
    if (file.kind === 'undecided') {
      const named = formatByName(name);
      return {
        kind: 'undecided',
        formats: file.formats.map(({ id }) => id),
        named: named?.read ? named.id : null,
        ...(file.isTooLarge ? { isTooLarge: true } : {}),
      };
    }
    const problems = file.problems.slice(0, MAX_PROBLEMS);
    const lines = linesOfPaths(text, problems);
    return {
      kind: 'read',
      format: file.format.id,
      map: file.map?.title === '' ? { ...file.map, title: nameWithoutEnding(name) } : file.map,
      problems: inOrderOfLines(problems.map((problem, index) => ({ ...problem, textLine: lines[index] ?? null }))),
      looksLike: likenessOf(file.format, text),
    };
  },
  write({ map, format }) {
    const chosen = formatOf(format);
    if (!chosen) throw new Error(`no format ${format}`);
    return writeInFormat(map, chosen);
  },
};

/** Returns what a text is by its format. One in Argdown may have notes whose numbers look like titles: "[1]: Smith". */
function likenessOf(format: Format, text: string): 'map' | 'either' | 'article' {
  if (!isLoose(format)) return format.id === 'argdown' ? 'either' : 'map';
  return isOutline(text) ? 'either' : 'article';
}

/** Returns problems in the order of the file; those without a line come first. */
function inOrderOfLines(problems: readonly ProblemInText[]): ProblemInText[] {
  return [...problems].sort((a, b) => (a.textLine ?? 0) - (b.textLine ?? 0));
}

/** Returns true for the text of a map of our own, also of a damaged one. */
function isOwn(text: string): boolean {
  if (!/^\ufeff?\s*\{/.test(text)) return false;
  const result = readMap(text.replace(/^\ufeff/, ''));
  return result.ok || !['not-a-map', 'not-json'].includes(result.problems[0]?.kind ?? '');
}

const scope = self as unknown as WorkerScope;
scope.onmessage = ({ data: { id, locale, method, args } }) => {
  try {
    setLocale(locale);
    scope.postMessage({ id, value: (calls[method] as (args: unknown) => unknown)(args) });
  } catch (error) {
    scope.postMessage({ id, error: String(error) });
  }
};
