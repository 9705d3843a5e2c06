import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { top } from '../build/setup/targets.mjs';
import { STEP_KINDS, stepKinds } from './corpora/aif-steps.mjs';
import { countsOf, explanationOf } from './corpora/counts.mjs';
import { formatsOfCorpus, inputsIn, loadProgram } from './corpora/inputs.mjs';

// `npm run test:corpora -- FOLDER`: the files of others, each read by its contents, written and read again. Compares
// what was read with what others counted, prints a table and writes it into docs/formats.md. Fails if a file stops the
// reader, takes more than two seconds, has other counts without a reason, or comes back as another map.

/** @typedef {import('../argument/model/argument-map').ArgumentMap} ArgumentMap */
/** @typedef {import('../argument/formats/interchange/format').Format} Format */
/** @typedef {import('./corpora/inputs.mjs').Input} Input */
/** @typedef {import('./corpora/aif-steps.mjs').StepKind} StepKind */

/** The longest time for a file, in ms. */
const LIMIT = 2000;
/** The least number of AIF steps that are kept. */
const LEAST_STEPS = 3491;
/** Files that no format may recognise, or that are read as another one, with the reason. */
const OTHERWISE = [
  ['GAL teoremi.canvas', 'an empty object may be a file of any program'],
  ['cyto2.json', 'no SADFace document'],
  ['configuration-cheatsheet.md', 'a Markdown file with Argdown in it'],
  ['include-test.argdown', 'has no sign of Argdown'],
  ['lexer-emptyline-dedent.argdown', 'a list for any program'],
  ['lexer-linebreak.argdown', 'a list for any program'],
  ['lexer-mentions.argdown', 'has mentions alone'],
  ['lexer-relations.argdown', 'a list for any program'],
  ['lexer-statements-by-number.argdown', 'has no sign of Argdown but a title'],
  ['lexer-token-locations-first-line-empty.argdown', 'has no sign of Argdown'],
  ['lexer-trailing-emptyline.argdown', 'begins like a web page'],
];

const folder = process.argv[2] ?? join(process.env.COUNTERPOINT_SHARED ?? join(top, '../shared'), 'corpora');
const program = await loadProgram();
const rows = new Map();
/** @type {Map<StepKind, number>} */
const aifSteps = new Map();
/** @type {string[]} */
const faults = [];

for (const input of inputsIn(folder, program)) {
  const row = rowOf(input.corpus);
  row.files++;
  try {
    testInput(input, row);
  } catch (error) {
    faults.push(`${input.path}: ${/** @type {Error} */ (error).stack}`);
  }
}
const table = tableOf();
process.stdout.write(`${table}\n`);
for (const [corpus, { slowest }] of rows) process.stdout.write(`${corpus}: at most ${slowest.toFixed(1)} ms a file\n`);
writePage(table);
const keptSteps = (aifSteps.get('one to one') ?? 0) + (aifSteps.get('several, one for each target') ?? 0);
if (keptSteps < LEAST_STEPS) faults.push(`${keptSteps} steps of AIF are kept; it should be ${LEAST_STEPS}`);
if (aifSteps.has('other')) faults.push(`${aifSteps.get('other')} steps are lost without a reason`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

/** @param {string} corpus */
function rowOf(corpus) {
  const isRead = formatsOfCorpus(corpus).some((id) => program.formatOf(id)?.read);
  const empty = { isRead, files: 0, recognised: 0, clean: 0, problems: 0, refused: 0, counted: 0, same: 0, slowest: 0 };
  const row = rows.get(corpus) ?? empty;
  rows.set(corpus, row);
  return row;
}

/** @param {Input} input @param {any} row */
function testInput(input, row) {
  const began = performance.now();
  let file = program.readFile(input.bytes);
  const took = performance.now() - began;
  row.slowest = Math.max(row.slowest, took);
  if (took > LIMIT) faults.push(`${input.path}: took ${Math.round(took)} ms`);
  const ids = formatsOfCorpus(input.corpus);
  if (file.kind === 'read' && ids.includes(file.format.id)) row.recognised++;
  else if (row.isRead) {
    if (!OTHERWISE.some(([name = '']) => input.path.endsWith(`/${name}`)))
      faults.push(`${input.path}: recognised as ${namesOf(file)}`);
    // A person can name the format.
    const [id = ''] = ids;
    file = program.readFile(input.bytes, program.formatOf(id));
  }
  if (file.kind !== 'read') return;
  const { map, format, problems } = file;
  row[map === null ? 'refused' : problems.length > 0 ? 'problems' : 'clean']++;
  if (map) testMap(input, row, map, format);
}

/** @param {import('../argument/formats/interchange/read-file').FileReading} file */
function namesOf(file) {
  if (file.kind === 'read') return file.format.id;
  return file.formats.map(({ id }) => id).join(' or ') || 'nothing';
}

/** @param {Input} input @param {any} row @param {ArgumentMap} map @param {Format} format */
function testMap(input, row, map, format) {
  const wrong = program.validate(map);
  if (wrong.length > 0) faults.push(`${input.path}: no map: ${JSON.stringify(wrong[0])}`);
  const counts = countsOf(input, map, program);
  if (counts?.wanted === counts?.found || explanationOf(input.path)) row.counted++;
  else faults.push(`${input.path}: ${counts?.wanted} wanted, ${counts?.found} found`);
  if (format.id === 'aif') {
    for (const [kind, count] of stepKinds(JSON.parse(new TextDecoder().decode(input.bytes)), map))
      aifSteps.set(kind, (aifSteps.get(kind) ?? 0) + count);
  }
  if (!format.write || !format.read) return;
  const { map: rest, losses } = program.withoutLosses(map, format.holds, format);
  const again = format.read(format.write(rest)).map;
  const wanted = program.canonicalMap(program.forget(map, losses, format));
  if (again && isDeepStrictEqual(program.canonicalMap(again), wanted)) row.same++;
  else faults.push(`${input.path}: written and read again, it is another map`);
}

function tableOf() {
  const head = [
    '| files of others | files | recognised | without a problem | with problems | refused | counts as others found | same again |',
    '|---|---:|---:|---:|---:|---:|---:|---:|',
  ];
  const lines = [...rows].map(([corpus, row]) => {
    const { isRead, files, recognised, clean, problems, refused, counted, same } = row;
    const cells = isRead ? [recognised, clean, problems, refused, counted, same] : ['not read yet', '', '', '', '', ''];
    return `| ${corpus} | ${[files, ...cells].join(' | ')} |`;
  });
  const steps = [...aifSteps.values()].reduce((sum, count) => sum + count, 0);
  const kinds = STEP_KINDS.filter((kind) => aifSteps.has(kind)).map((kind) => {
    return `${(aifSteps.get(kind) ?? 0).toLocaleString('en')} ${kind}`;
  });
  return [...head, ...lines, '', `The ${steps.toLocaleString('en')} steps of AIF: ${kinds.join(', ')}.`].join('\n');
}

/** @param {string} text */
function writePage(text) {
  const file = join(top, 'docs/formats.md');
  const mark = '<!-- corpora -->';
  const [before, , after] = readFileSync(file, 'utf8').split(mark);
  if (after === undefined) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${before}${mark}\n${text}\n${mark}${after}`);
}
