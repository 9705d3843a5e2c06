// Writes argument/text/inter-coverage.ts: the characters that the bundled Inter can draw. Run again when the
// font changes.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const fontkit = createRequire(require.resolve('pdfkit'))('fontkit');
/** @type {Set<number>[]} */
const [regular, semiBold] = ['400Regular/Inter_400Regular', '600SemiBold/Inter_600SemiBold'].map(
  (file) => new Set(fontkit.openSync(require.resolve(`@expo-google-fonts/inter/${file}.ttf`)).characterSet),
);
const covered = [...(regular ?? [])].filter((point) => semiBold?.has(point));

/** @type {[number, number][]} */
const ranges = [];
for (const point of covered.sort((a, b) => a - b)) {
  const last = ranges.at(-1);
  if (last && point === last[1] + 1) last[1] = point;
  else ranges.push([point, point]);
}
const hex = (/** @type {number} */ point) => point.toString(16);
const text = ranges.map(([from, to]) => (from === to ? hex(from) : `${hex(from)}-${hex(to)}`)).join(' ');
const lines = text.match(/.{1,110}(?= |$)/g)?.map((line) => `  '${line.trim()} ' +`) ?? [];
const body = lines.join('\n').replace(/ ' \+$/, "'");
writeFileSync(
  fileURLToPath(new URL('../argument/text/inter-coverage.ts', import.meta.url)),
  `/** The code points that the bundled Inter covers, as hexadecimal ranges. Made by build/font-coverage.mjs. */
export const INTER_COVERAGE: string =
${body};
`,
);
