import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { ENCODINGS, type Encoding } from '../../argument/formats/decode-text';
import { describeLoss, describePlace, describeProblem } from '../../argument/formats/interchange/describe';
import type { Format, Problem } from '../../argument/formats/interchange/format';
import {
  FORMATS,
  formatByName,
  formatOf,
  nameWithoutEnding,
  writeInFormat,
} from '../../argument/formats/interchange/formats';
import type { Loss } from '../../argument/formats/interchange/losses';
import { readFile } from '../../argument/formats/interchange/read-file';
import { isMapName, MAP_SUFFIX, writeMap } from '../../argument/formats/native';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { HostError } from '../../contract/host-error';
import { createFile } from '../../host/saving/durable-file';
import { parseMapBytes, readMapBytes } from '../../host/saving/map-file';
import { messages } from '../../messages/messages';
import { CliError, usageError } from '../cli-error';
import { displayName, readMapArgumentBytes } from '../map-input';
import { print, printError, printFile, printJson, writeError } from '../output';
import { parseChoice, parseCommandArguments } from '../parse-arguments';

const words = messages.formats;
/** The name of our own format on the command line. */
const MAP = 'map';
/** The endings that the files of several formats have, and those of texts. */
const READABLE = /\.(?:json|xml)$/i;
const PLAIN = /\.(?:txt|md|markdown)$/i;
/** The problems of a file that are printed. */
const MAX_SHOWN = 20;

/** A file to convert, and the name of the new one without its ending. */
interface Input {
  readonly file: string;
  readonly stem: string;
}

/** The format and the encoding of files, where they are given. */
interface Origin {
  readonly format: Format | typeof MAP | undefined;
  readonly encoding: Encoding | undefined;
}

/** The result for a file. */
interface Report {
  readonly file: string;
  readonly out?: string;
  readonly from?: string;
  readonly claims?: number;
  readonly steps?: number;
  readonly problems: readonly Problem[];
  readonly losses: readonly Loss[];
  readonly error?: string;
}

/** Runs `counterpoint convert`: converts maps from and to the formats of other programs. */
export async function convert(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, {
    output: { type: 'string', short: 'o' },
    from: { type: 'string' },
    to: { type: 'string' },
    encoding: { type: 'string' },
    report: { type: 'string' },
  });
  const { output } = values;
  if (positionals.length === 0) throw usageError(words.noInput);
  if (output === undefined) throw usageError(words.noOutput);
  const encoding = parseChoice('encoding', values.encoding?.toLowerCase(), ENCODINGS);
  const isJson = parseChoice('report', values.report, ['json']) === 'json';
  const inputs = (await Promise.all(positionals.map((name) => inputsOf(name, values.from !== undefined)))).flat();
  const isFolder = inputs.length > 1 || (await isDirectory(output)) || /[\\/]$/.test(output);
  const from = { format: values.from === undefined ? undefined : namedFormat(values.from, 'read'), encoding };
  const to = namedFormat(values.to ?? formatIdOf(output), 'write', isFolder ? '' : output);
  const suffix = to === MAP ? MAP_SUFFIX : (to.suffixes[0] ?? '');
  const reports: Report[] = [];
  for (const [index, { file, stem }] of inputs.entries()) {
    if (inputs.length > 1 && !isJson)
      printError(words.progress({ done: index + 1, all: inputs.length, name: displayName(file) }));
    const report = await convertFile(file, from, to, isFolder ? join(output, stem + suffix) : output);
    reports.push(report);
    if (!isJson) printReport(report, to === MAP ? words.map : to.name);
  }
  if (isJson) printJson(reports);
  if (reports.some(({ error }) => error !== undefined)) process.exitCode = 1;
}

async function convertFile(file: string, from: Origin, to: Format | typeof MAP, out: string): Promise<Report> {
  let report: Report = { file, problems: [], losses: [] };
  try {
    const read = readInFormat(await readMapArgumentBytes(file), displayName(file), from);
    report = { ...report, from: read.from, problems: read.problems };
    if (!read.map) throw new CliError(words.problem({ name: displayName(file), problem: words.problems.broken }), 1);
    const titled = read.map.title === '' ? { ...read.map, title: stemOf(file) } : read.map;
    const { text, losses } = to === MAP ? { text: writeMap(titled), losses: [] } : writeInFormat(titled, to);
    const bytes = new TextEncoder().encode(text);
    if (out === '-') printFile(bytes);
    else await writeNew(out, bytes);
    const { claims, inferences } = titled;
    return { ...report, out, losses, claims: claims.length, steps: inferences.length };
  } catch (error) {
    if (error instanceof CliError || error instanceof HostError) return { ...report, error: error.message };
    throw error;
  }
}

/** Reads a map in a format, which the contents tell unless it is given. Throws HostError or CliError. */
function readInFormat(
  bytes: Uint8Array,
  name: string,
  { format, encoding }: Origin,
): { readonly map: ArgumentMap | null; readonly problems: readonly Problem[]; readonly from: string } {
  if (format === MAP || (format === undefined && (isMapName(name) || parseMapBytes(bytes).ok)))
    return { map: readMapBytes(bytes, name).map, problems: [], from: MAP };
  const file = readFile(bytes, format, encoding);
  if (file.kind === 'read') return { map: file.map, problems: file.problems, from: file.format.id };
  if (file.isTooLarge) throw new CliError(words.problem({ name, problem: words.problems['too-large'] }), 1);
  const formats = file.formats.map(({ id }) => id);
  throw new CliError(
    formats.length > 0 ? words.several({ name, formats }) : words.notRecognised({ name, formats: idsOf('read') }),
    1,
  );
}

/**
 * Returns the files of a name: itself, or all of a folder that have the ending of a format. Plain texts and Markdown of
 * a folder may be anything, so they are left out unless the format is given.
 */
async function inputsOf(name: string, isGiven: boolean): Promise<Input[]> {
  if (name === '-' || !(await isDirectory(name))) return [{ file: name, stem: stemOf(name) }];
  const files = await readdir(name, { recursive: true, withFileTypes: true });
  const inputs = files
    .filter((file) => file.isFile() && (READABLE.test(file.name) || formatByName(file.name)?.read))
    .filter((file) => isGiven || !PLAIN.test(file.name))
    .map((file) => join(file.parentPath, file.name))
    .sort()
    .map((file) => ({ file, stem: join(dirname(relative(name, file)), stemOf(file)) }));
  if (inputs.length === 0) throw new CliError(words.emptyFolder({ name: displayName(name) }), 1);
  return inputs;
}

async function isDirectory(name: string): Promise<boolean> {
  return stat(name).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

/** Returns the name of a file without its folder and the ending of a format. */
function stemOf(file: string): string {
  return file === '-' ? 'map' : nameWithoutEnding(basename(file));
}

function formatIdOf(file: string): string | undefined {
  return isMapName(file) ? MAP : formatByName(file)?.id;
}

/** Returns the format of an id. Throws CliError if there is none, or if it cannot be read or written. */
function namedFormat(id: string | undefined, use: 'read' | 'write', file = ''): Format | typeof MAP {
  if (id === undefined) throw usageError(words.noFormat({ name: file, formats: idsOf(use) }));
  if (id === MAP) return MAP;
  const format = formatOf(id);
  if (!format) throw usageError(words.unknownFormat({ name: id, formats: idsOf(use) }));
  const refusal = use === 'read' ? words.cannotRead : words.cannotWrite;
  if (!format[use]) throw usageError(refusal({ format: format.name, formats: idsOf(use) }));
  return format;
}

function idsOf(use: 'read' | 'write'): string[] {
  return [MAP, ...FORMATS.filter((format) => format[use]).map(({ id }) => id)];
}

async function writeNew(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(out), { recursive: true });
    await createFile(out, bytes);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new CliError(messages.cli.isThere({ name: out }), 1);
    throw writeError(out, error as NodeJS.ErrnoException);
  }
}

/** Prints what became of a file: the file on standard output, problems and losses on standard error. */
function printReport({ file, out, claims = 0, steps = 0, problems, losses, error }: Report, format: string): void {
  const name = displayName(file);
  for (const problem of problems.slice(0, MAX_SHOWN)) printError(lineOf(problem, name));
  if (problems.length > MAX_SHOWN) printError(words.more({ name, count: problems.length - MAX_SHOWN }));
  if (losses.length > 0) printError(words.lost({ name: format, losses: losses.map(describeLoss) }));
  if (error !== undefined) printError(messages.cli.prefix({ message: error }));
  else if (out !== undefined && out !== '-') print(`${words.converted({ file: out, claims, steps })}\n`);
}

function lineOf(problem: Problem, name: string): string {
  const sentence = describeProblem(problem);
  if (!problem.place) return words.problem({ name, problem: sentence });
  return words.problemAt({ name, place: describePlace(problem.place), problem: sentence });
}
