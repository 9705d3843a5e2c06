import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, extname, resolve } from 'node:path';
import { PAGES, PICTURE_THEMES, type PictureOptions } from '../argument/drawing/picture-options';
import { MAP_SUFFIX } from '../argument/formats/native';
import type { ArgumentMap } from '../argument/model/argument-map';
import type { Id } from '../argument/model/claim';
import { numberOf } from '../argument/model/forest';
import { PICTURE_FORMATS, type PictureFormat } from '../contract/host';
import { strings } from '../contract/strings';
import { replaceFile } from '../host/durable-file';
import { renderPicture } from '../host/pictures/render-picture';
import { oneOf, onlyMap, parseCommand } from './arguments';
import { Complaint, wrongUsage } from './complaint';
import { readMapArgument } from './map-input';
import { print, printJson } from './output';

const words = strings.cli;

/** `counterpoint export` */
export async function exportPicture(args: string[]): Promise<void> {
  const started = performance.now();
  const { values, positionals } = parseCommand(args, {
    output: { type: 'string', short: 'o' },
    format: { type: 'string' },
    scale: { type: 'string' },
    page: { type: 'string' },
    portrait: { type: 'boolean' },
    theme: { type: 'string' },
    branch: { type: 'string' },
    folded: { type: 'boolean' },
    'branch-pages': { type: 'boolean' },
    title: { type: 'boolean' },
    student: { type: 'boolean' },
    class: { type: 'boolean' },
    source: { type: 'boolean' },
    date: { type: 'boolean' },
    legend: { type: 'boolean' },
    json: { type: 'boolean' },
  });
  const file = onlyMap(positionals);
  const out = values.output;
  if (out === undefined || out === '' || out === '-') throw wrongUsage(words.noOut);
  const format = formatOf(out, values.format);
  const scale = scaleOf(values.scale, format);
  const page = oneOf('page', values.page, PAGES) ?? 'none';
  const theme = oneOf('theme', values.theme, PICTURE_THEMES) ?? 'light';
  const map = await readMapArgument(file);
  const write = await writerOf(out, file);

  const { title, student, source, legend, portrait, folded, class: className } = values;
  const options: PictureOptions = {
    page,
    theme,
    scale,
    ...flags({
      branchPages: values['branch-pages'],
      title,
      student,
      class: className,
      source,
      legend,
      portrait,
      folded,
    }),
    ...(values.date ? { date: new Date().toLocaleDateString('en-GB', { dateStyle: 'long' }) } : {}),
    ...(values.branch === undefined ? {} : { branch: claimCalled(map, values.branch) }),
  };
  const { bytes, width, height, textPt, claims } = await renderPicture(map, format, options);
  await write(bytes).catch((error: NodeJS.ErrnoException) => {
    const why = words.why[error.code ?? ''] ?? words.whyElse(error.code ?? '');
    throw new Complaint(words.notWritten(out, why), 1);
  });
  const ms = Math.round(performance.now() - started);
  if (values.json) printJson({ file: resolve(out), format, width, height, textPt, claims, ms });
  else print(`${words.madePicture(out, sizeInWords(format, width, height), claims)}\n`);
}

function formatOf(out: string, asked: string | undefined): PictureFormat {
  const ending = extname(out).slice(1).toLowerCase();
  const format = oneOf('format', asked, PICTURE_FORMATS) ?? PICTURE_FORMATS.find((one) => one === ending);
  if (format === undefined) throw wrongUsage(words.noFormat(out));
  return format;
}

function scaleOf(asked: string | undefined, format: PictureFormat): number {
  if (asked === undefined) return 1;
  const scale = Number(asked);
  if (asked.trim() === '' || !(scale >= 0.1 && scale <= 20)) throw wrongUsage(words.badScale(asked));
  if (format === 'pdf') throw wrongUsage(words.scaleOfPdf);
  return scale;
}

function flags(asked: Record<string, boolean | undefined>): Record<string, true> {
  return Object.fromEntries(Object.entries(asked).flatMap(([name, on]) => (on ? [[name, true as const]] : [])));
}

/** People see numbers, files hold ids: both name a claim. */
function claimCalled(map: ArgumentMap, name: string): Id {
  const claim = map.claims.find(({ id }) => id === name) ?? map.claims.find(({ id }) => numberOf(map, id) === name);
  if (!claim) throw new Complaint(words.noBranch(name), 1);
  return claim.id;
}

/** How the picture gets there. What is no file, such as a pipe or /dev/null, is written to and never replaced. */
async function writerOf(out: string, map: string): Promise<(bytes: Uint8Array) => Promise<void>> {
  if (out.endsWith(MAP_SUFFIX) || (map !== '-' && (await isSameFile(out, map))))
    throw new Complaint(words.overMap(basename(out)), 1);
  const found = await stat(out).catch(() => null);
  if (found?.isDirectory()) throw new Complaint(words.isDirectory(out), 1);
  return found === null || found.isFile() ? (bytes) => replaceFile(out, bytes) : (bytes) => writeFile(out, bytes);
}

/** A map need not have the ending of one, and a link or another way of writing its path names it too. */
async function isSameFile(one: string, other: string): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((path) => realpath(path).catch(() => null)));
  return first !== null && first === second;
}

function sizeInWords(format: PictureFormat, width: number, height: number): string {
  return format === 'pdf' ? words.points(Math.round(width), Math.round(height)) : words.pixels(width, height);
}
