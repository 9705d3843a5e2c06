import type { ArgumentMap } from '../../model/argument-map';
import { MAP_SUFFIX } from '../native';
import { argdown } from './argdown/argdown';
import { dot } from './drawings/dot';
import { graphml } from './drawings/graphml';
import { mermaid } from './drawings/mermaid';
import type { Format } from './format';
import { aif, xaif } from './graphs/aif';
import { aml } from './graphs/aml';
import { arggraph } from './graphs/arggraph';
import { af, apx, tgf } from './graphs/attack-frameworks';
import { jsonCanvas } from './graphs/json-canvas';
import { sadface } from './graphs/sadface';
import { type Loss, withoutLosses } from './losses';
import { freemind } from './mind-maps/freemind';
import { mindmup } from './mind-maps/mindmup';
import { xmind } from './mind-maps/xmind';
import { indentedText } from './outlines/indented-text';
import { kialo } from './outlines/kialo';
import { markdownOutline } from './outlines/markdown-outline';
import { opml } from './outlines/opml';
import { csvClaims } from './tables/csv-claims';
import { csvEdges } from './tables/csv-edges';

/** The formats of other programs, in the order in which they are recognised. */
export const FORMATS: readonly Format[] = [
  xaif,
  aif,
  sadface,
  jsonCanvas,
  arggraph,
  aml,
  mindmup,
  freemind,
  xmind,
  argdown,
  kialo,
  opml,
  csvClaims,
  csvEdges,
  apx,
  tgf,
  af,
  markdownOutline,
  indentedText,
  graphml,
  dot,
  mermaid,
];

/** The formats that many texts look like: with lists, headings or indented lines. */
const LOOSE: readonly Format[] = [markdownOutline, indentedText];

/** Returns the format with an id, or undefined. */
export function formatOf(id: string): Format | undefined {
  return FORMATS.find((format) => format.id === id);
}

/** Returns the format whose ending a file name has, the longest ending first, or undefined. */
export function formatByName(name: string): Format | undefined {
  const lower = name.toLowerCase();
  const endings = FORMATS.flatMap((format) => format.suffixes.map((suffix) => ({ format, suffix })));
  return endings.filter(({ suffix }) => lower.endsWith(suffix)).sort((a, b) => b.suffix.length - a.suffix.length)[0]
    ?.format;
}

/** Returns true for a format that many texts look like. */
export function isLoose(format: Format): boolean {
  return LOOSE.includes(format);
}

/** Returns the name of a file without the ending of a format, or without any other ending. */
export function nameWithoutEnding(name: string): string {
  const endings = [MAP_SUFFIX, ...FORMATS.flatMap(({ suffixes }) => suffixes)].sort((a, b) => b.length - a.length);
  const ending = endings.find((suffix) => name.toLowerCase().endsWith(suffix));
  return ending === undefined ? name.replace(/\.[^.]+$/, '') : name.slice(0, -ending.length);
}

/** Returns the formats that a text is of by its contents; several if it cannot be told. */
export function recogniseFormats(text: string): Format[] {
  const strict = FORMATS.filter((format) => !isLoose(format) && format.recognises?.(text));
  if (strict.length > 0 || /^\ufeff?\s*[{[<]/.test(text)) return strict;
  return LOOSE.filter((format) => format.recognises?.(text)).slice(0, 1);
}

/** Writes a map in a format. Throws if the format is only read. */
export function writeInFormat(
  map: ArgumentMap,
  format: Format,
): { readonly text: string; readonly losses: readonly Loss[] } {
  if (!format.write) throw new Error(`${format.id} is only read`);
  const own = format.writeOwn?.(map);
  if (own) return own;
  const rest = withoutLosses(map, format.holds, format);
  return { text: format.write(rest.map), losses: rest.losses };
}
