import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

// `node bench/export-resvg.mjs IN.svg OUT.png SCALE FONT...`: an SVG through resvg, as its readme shows it.
const [, , svg = '', png = '', scale = '1', ...fontFiles] = process.argv;
const { Resvg } = createRequire(join(import.meta.dirname, 'package.json'))('@resvg/resvg-js');
const font = { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' };
const picture = new Resvg(readFileSync(svg, 'utf8'), { fitTo: { mode: 'zoom', value: Number(scale) }, font }).render();
writeFileSync(png, picture.asPng());
