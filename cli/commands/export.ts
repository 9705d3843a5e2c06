import { extname, join, resolve } from 'node:path';
import { altText } from '../../argument/drawing/alt-text';
import {
  isPaper,
  type Orientation,
  PAGE_FORMATS,
  PICTURE_THEMES,
  type PictureOptions,
} from '../../argument/drawing/picture-options';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { numberOf } from '../../argument/model/structure/forest';
import { type HiddenPart, hiddenParts } from '../../argument/recall/hidden-claims';
import { PICTURE_FORMATS, type PictureFormat, type PictureInfo } from '../../contract/pictures';
import { renderInWorker } from '../../host/pictures/render-in-worker';
import { currentLocale } from '../../messages/catalogue';
import { messages } from '../../messages/messages';
import { CliError, usageError } from '../cli-error';
import { readMapArgument } from '../map-input';
import { print, printJson } from '../output';
import { parseChoice, parseCommandArguments, singleMapName } from '../parse-arguments';
import { openPictureFile } from '../picture-file';

const PICTURE_WORKER = join(import.meta.dirname, 'picture-worker.js');

const words = messages.cli;

/** Runs `counterpoint export`. */
export async function exportPicture(args: string[]): Promise<void> {
  const started = performance.now();
  const { values, positionals } = parseCommandArguments(args, {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    scale: { type: 'string' },
    page: { type: 'string' },
    landscape: { type: 'boolean' },
    portrait: { type: 'boolean' },
    theme: { type: 'string' },
    branch: { type: 'string' },
    folded: { type: 'boolean' },
    'branch-pages': { type: 'boolean' },
    poster: { type: 'string' },
    worksheet: { type: 'boolean' },
    hide: { type: 'string' },
    sentences: { type: 'boolean' },
    key: { type: 'boolean' },
    map: { type: 'boolean' },
    steps: { type: 'boolean' },
    'no-font': { type: 'boolean' },
    outlines: { type: 'boolean' },
    'no-map': { type: 'boolean' },
    alt: { type: 'boolean' },
    title: { type: 'boolean' },
    student: { type: 'boolean' },
    class: { type: 'boolean' },
    source: { type: 'boolean' },
    date: { type: 'boolean' },
    legend: { type: 'boolean' },
    force: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = singleMapName(positionals);
  const out = values.output;
  if (values.alt && out === undefined) return printAlt(file, values.branch, values.json === true);
  if (out === undefined || out === '' || out === '-') throw usageError(words.noOut);
  const format = parseFormat(out, values.format);
  const isZip = extname(out).toLowerCase() === '.zip';
  if (isZip !== (values.steps === true && format === 'png')) throw usageError(words.stepsInZip);
  if (values.steps && (values.poster !== undefined || values['branch-pages'])) throw usageError(words.stepsOrPages);
  const scale = parseScale(values.scale, format);
  const poster = parsePosterSize(values.poster, format);
  const { worksheet: isWorksheet = false, sentences, key } = values;
  if (isWorksheet && format !== 'pdf') throw usageError(words.onlyFor({ option: '--worksheet', format: 'PDF' }));
  if (isWorksheet && (values.steps || poster !== undefined || values['branch-pages']))
    throw usageError(words.worksheetOrPages);
  if (!isWorksheet && (values.hide !== undefined || sentences || key || values.map))
    throw usageError(words.forWorksheet);
  const defaultPage = poster === undefined && !isWorksheet ? 'none' : 'a4';
  const page = parseChoice('page', values.page, PAGE_FORMATS) ?? defaultPage;
  if (isWorksheet && !isPaper(page)) throw usageError(words.worksheetOnPaper);
  if (poster !== undefined && !isPaper(page)) throw usageError(words.posterOnPaper);
  if (poster !== undefined && values['branch-pages']) throw usageError(words.posterOrPages);
  for (const option of ['no-font', 'outlines'] as const)
    if (values[option] && format !== 'svg') throw usageError(words.onlyFor({ option: `--${option}`, format: 'SVG' }));
  if (values['no-font'] && values.outlines) throw usageError(words.fontOrOutlines);
  const theme = parseChoice('theme', values.theme, PICTURE_THEMES) ?? (isWorksheet ? 'print' : 'light');
  const { map, bytes: mapFile } = await readMapArgument(file);
  const write = await openPictureFile({ out, source: file, map, force: values.force === true });

  const { title, student, source, legend, folded, class: className } = values;
  const options: PictureOptions = {
    page,
    theme,
    scale,
    ...enabledFlags({
      branchPages: values['branch-pages'],
      title,
      student,
      class: className,
      source,
      legend,
      folded,
      steps: values.steps && format === 'svg',
      told: values.steps && format !== 'svg',
      withoutFont: values['no-font'],
      outlines: values.outlines,
      // The answers are in the map data, so a worksheet has them only when asked.
      carriesMap: isWorksheet ? values.map && !values['no-map'] : !values['no-map'],
    }),
    orientation: parseOrientation(values.landscape, values.portrait),
    ...(poster === undefined ? {} : { poster }),
    ...(isWorksheet
      ? { worksheet: { hides: parseHiddenPart(map, values.hide), ...enabledFlags({ list: sentences, key }) } }
      : {}),
    ...(values.date ? { date: new Date().toLocaleDateString(currentLocale().tag, { dateStyle: 'long' }) } : {}),
    ...(values.branch === undefined ? {} : { branch: findClaim(map, values.branch) }),
  };
  const info = await write((sink) => renderInWorker(PICTURE_WORKER, { map, format, options, mapFile }, sink));
  const ms = Math.round(performance.now() - started);
  if (values.json) printJson({ file: resolve(out), format, ...info, ms });
  else if (values.alt) print(`${info.alt}\n`);
  else {
    const made = isZip ? words.madePictures : words.madePicture;
    print(`${made({ file: out, size: formatSize(format, info), claims: info.claims, pages: info.pages })}\n`);
    if (info.boxedLetters) print(`${words.boxedLetters({ letters: info.boxedLetters })}\n`);
    if (info.reduced) print(`${words.reduced}\n`);
  }
}

function parseOrientation(landscape = false, portrait = false): Orientation {
  if (landscape && portrait) throw usageError(words.landscapeOrPortrait);
  return landscape ? 'landscape' : portrait ? 'portrait' : 'automatic';
}

function parseFormat(out: string, value: string | undefined): PictureFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const impliedExtension = ending === 'zip' ? 'png' : ending;
  const format =
    parseChoice('format', value, PICTURE_FORMATS) ?? PICTURE_FORMATS.find((one) => one === impliedExtension);
  if (format === undefined) throw usageError(words.noFormat({ out }));
  return format;
}

/** Returns the part that a worksheet hides: by its word, or by the level from which it goes down. */
function parseHiddenPart(map: ArgumentMap, value: string | undefined): HiddenPart {
  const offered = hiddenParts(map);
  const part = value === undefined ? offered[0] : offered.find((one) => one.replace('level ', '') === value);
  if (part !== undefined) return part;
  const choices = offered.map((one) => one.replace('level ', '')).join(', ');
  throw usageError(words.notOneOf({ option: 'hide', value: value ?? '', choices }));
}

function parseScale(value: string | undefined, format: PictureFormat): number {
  if (value === undefined) return 1;
  const scale = Number(value);
  if (value.trim() === '' || !(scale >= 0.1 && scale <= 20)) throw usageError(words.badScale({ value }));
  if (format === 'pdf') throw usageError(words.scaleOfPdf);
  return scale;
}

function parsePosterSize(value: string | undefined, format: PictureFormat): number | undefined {
  if (value === undefined) return undefined;
  const pt = Number(value);
  if (value.trim() === '' || !(pt >= 4 && pt <= 48)) throw usageError(words.badPoster({ value }));
  if (format !== 'pdf') throw usageError(words.onlyFor({ option: '--poster', format: 'PDF' }));
  return pt;
}

/** Prints the description of the picture without drawing it. */
async function printAlt(file: string, branch: string | undefined, json: boolean): Promise<void> {
  const { map } = await readMapArgument(file);
  const alt = altText(map, branch === undefined ? undefined : findClaim(map, branch));
  if (json) printJson({ alt });
  else print(`${alt}\n`);
}

function enabledFlags(values: Record<string, boolean | undefined>): Record<string, true> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, on]) => (on ? [[name, true as const]] : [])));
}

/** Finds a claim by its id or by its number. Throws CliError when there is none. */
function findClaim(map: ArgumentMap, name: string): Id {
  const claim = map.claims.find(({ id }) => id === name) ?? map.claims.find(({ id }) => numberOf(map, id) === name);
  if (!claim) throw new CliError(words.noBranch({ id: name }), 1);
  return claim.id;
}

function formatSize(format: PictureFormat, { width, height }: PictureInfo): string {
  return format === 'pdf'
    ? words.points({ width: Math.round(width), height: Math.round(height) })
    : words.pixels({ width, height });
}
