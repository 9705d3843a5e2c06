import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { top } from '../../build/setup/targets.mjs';

/** @typedef {typeof import('../growth-program')} Program */
/** @typedef {Parameters<Program['writeSvg']>[0]['items'][number]} Item */

const WIDTH = 720;
const HEIGHT = 420;
const PLOT = { left: 64, right: 600, top: 24, bottom: 372 };
const TIMES = [0.1, 1, 10, 100, 1000, 10_000, 100_000];
const INK = '#1b2430';
const GRID = '#d9dee5';
const COLOURS = ['#17559b', '#8a2d0e', '#0b6b4f', '#6b3fa0', '#7a5c00', '#a01050', '#345'];
const TEXT_SIZE = 13;
/** The least distance of two names at the right, in px. */
const ROW = 16;

/**
 * Draws the times over the number of claims, both on logarithmic scales, as a picture of the documentation.
 *
 * @param {Program} program
 * @param {readonly number[]} sizes
 * @param {readonly import('./page.mjs').Curve[]} curves
 */
export function drawCurves(program, sizes, curves) {
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const x = (/** @type {number} */ size) => between(PLOT.left, PLOT.right, share(size, least, most));
  const y = (/** @type {number} */ time) =>
    between(PLOT.bottom, PLOT.top, share(time, TIMES[0] ?? 1, TIMES.at(-1) ?? 1));
  /** @type {Item[]} */
  const items = [{ kind: 'rect', x: 0, y: 0, width: WIDTH, height: HEIGHT, radius: 0, fill: '#ffffff' }];
  const line = (/** @type {{ x: number, y: number }[]} */ points, stroke = GRID, width = 1) => {
    items.push({ kind: 'path', points: points.map(({ x: at, y: height }) => [at, height]), radius: 0, stroke, width });
  };
  const write = (
    /** @type {string} */ text,
    /** @type {number} */ left,
    /** @type {number} */ baseline,
    fill = INK,
  ) => {
    const font = { size: TEXT_SIZE, weight: /** @type {const} */ (400), family: /** @type {const} */ ('inter') };
    const width = program.nodeMeasure(text, font);
    const runs = program.runsOf(text);
    items.push({ kind: 'text', x: left, baseline, width, runs, size: TEXT_SIZE, weight: 400, fill });
  };
  for (const time of TIMES) {
    line([
      { x: PLOT.left, y: y(time) },
      { x: PLOT.right, y: y(time) },
    ]);
    write(time < 1000 ? `${time} ms` : `${time / 1000} s`, 6, y(time) + 5);
  }
  for (const size of sizes) {
    line([
      { x: x(size), y: PLOT.top },
      { x: x(size), y: PLOT.bottom },
    ]);
    write(size.toLocaleString('en'), x(size) - 20, PLOT.bottom + 20);
  }
  write('claims', PLOT.left - 20, PLOT.bottom + 40);
  const ends = curves.map(({ name, times }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? INK;
    const points = times.flatMap((time, at) => (time === null ? [] : [{ x: x(sizes[at] ?? 1), y: y(time) }]));
    line(points, colour, 2.5);
    for (const point of points)
      items.push({ kind: 'rect', x: point.x - 3, y: point.y - 3, width: 6, height: 6, radius: 3, fill: colour });
    return { name, colour, at: points.at(-1) ?? { x: PLOT.right, y: PLOT.bottom } };
  });
  let last = PLOT.top - ROW;
  for (const { name, colour, at } of ends.sort((a, b) => a.at.y - b.at.y)) {
    last = Math.max(at.y, last + ROW);
    write(name, PLOT.right + 12, last + 5, colour);
  }
  const picture = {
    width: WIDTH,
    height: HEIGHT,
    items,
    textPt: null,
    claims: 0,
    name: 'Time over the number of claims',
    description: `The times of ${curves.map(({ name }) => name).join(', ')} for maps of ${sizes.join(', ')} claims.`,
  };
  writeFileSync(
    join(top, 'docs/pictures/growth.svg'),
    program.writeSvg(picture, { scale: 1, fontFaces: '', measure: program.nodeMeasure }),
  );
}

/** @param {number} value @param {number} least @param {number} most */
function share(value, least, most) {
  return Math.log(value / least) / Math.log(most / least);
}

/** @param {number} from @param {number} to @param {number} part */
function between(from, to, part) {
  return from + (to - from) * Math.min(1, Math.max(0, part));
}
