import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { runnerImport } from 'vite';
import { top } from '../setup/targets.mjs';

/** @typedef {import('../../argument/drawing/display-list').Item} Item */
/** @typedef {{ paint: typeof import('../../argument/drawing/paint').paint }} Painter */

const blue = '#1f3a5f';
const white = '#ffffff';
const orange = '#f2a65a';

/** The side of the drawing below. */
const SIDE = 64;

/**
 * A claim with a reason and an objection, as in renderer/icon.svg.
 *
 * @type {Item[]}
 */
const drawing = [
  { kind: 'rect', x: 0, y: 0, width: 64, height: 64, radius: 14, fill: blue },
  { kind: 'path', points: line([32, 24], [32, 33], [18, 33], [18, 42]), radius: 0, stroke: white, width: 3 },
  { kind: 'path', points: line([32, 24], [32, 33], [46, 33], [46, 42]), radius: 0, stroke: white, width: 3 },
  { kind: 'rect', x: 18, y: 11, width: 28, height: 15, radius: 4, fill: white },
  { kind: 'rect', x: 8, y: 40, width: 20, height: 13, radius: 4, fill: white },
  { kind: 'rect', x: 37.5, y: 41.5, width: 17, height: 10, radius: 3, fill: blue, stroke: orange, strokeWidth: 4 },
];

const linuxSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const windowsSizes = [16, 24, 32, 48, 64, 128, 256];

/** The names that macOS gives to sizes; several have two, one of them for screens with twice as many dots. */
const macSizes = /** @type {const} */ ([
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
]);

/** On macOS an icon leaves this part of its square free on each side. */
const MAC_MARGIN = 100 / 1024;

/**
 * Draws the icons for all systems with the painter that draws the maps. The same code gives the same bytes.
 *
 * @param {string} folder
 */
export async function writeIcons(folder) {
  const module = join(top, 'argument/drawing/paint.ts');
  /** @type {{ module: Painter }} */
  const { module: painter } = await runnerImport(module, { root: top, configFile: false, logLevel: 'error' });
  const png = (/** @type {number} */ size, margin = 0) => drawPng(painter, size, margin);
  mkdirSync(join(folder, 'png'), { recursive: true });
  for (const size of linuxSizes) writeFileSync(join(folder, 'png', `${size}x${size}.png`), png(size));
  writeFileSync(join(folder, 'icon.ico'), ico(windowsSizes.map((size) => ({ size, bytes: png(size) }))));
  writeFileSync(
    join(folder, 'icon.icns'),
    icns(macSizes.map(([type, size]) => ({ type, bytes: png(size, MAC_MARGIN) }))),
  );
}

/**
 * @param {Painter} painter
 * @param {number} size
 * @param {number} margin
 */
function drawPng({ paint }, size, margin) {
  const canvas = createCanvas(size, size);
  const context = canvas.getContext('2d');
  context.translate(size * margin, size * margin);
  context.scale((size * (1 - 2 * margin)) / SIDE, (size * (1 - 2 * margin)) / SIDE);
  // There is no text in it to measure.
  paint(drawing, /** @type {never} */ (context), () => 0);
  return canvas.toBuffer('image/png');
}

/** @param {[number, number][]} points */
function line(...points) {
  return points;
}

/**
 * An icon for Windows: a list of pictures, then the pictures.
 *
 * @param {{ size: number, bytes: Buffer }[]} pictures
 */
function ico(pictures) {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  for (const [index, { size, bytes }] of pictures.entries()) {
    const entry = 6 + 16 * index;
    // 256 is written as 0.
    head.writeUInt8(size % 256, entry);
    head.writeUInt8(size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(bytes.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += bytes.length;
  }
  return Buffer.concat([head, ...pictures.map(({ bytes }) => bytes)]);
}

/**
 * An icon for macOS: each picture after its name and length.
 *
 * @param {{ type: string, bytes: Buffer }[]} pictures
 */
function icns(pictures) {
  const chunk = (/** @type {string} */ type, /** @type {Buffer} */ body) => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32BE(body.length + 8, 4);
    return Buffer.concat([head, body]);
  };
  return chunk('icns', Buffer.concat(pictures.map(({ type, bytes }) => chunk(type, bytes))));
}
