import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Family, STACKS, type Weight } from '../../../argument/text/font';

/** A system font that can be embedded: its family, its file, and its name and index if the file holds several. */
export interface SystemFont {
  readonly name: string;
  readonly path: string;
  readonly postscriptName?: string;
  readonly index?: number;
}

const execFileAsync = promisify(execFile);

type FontFiles = Partial<Record<Family, Readonly<Record<Weight, readonly SystemFont[]>>>>;

const WINDOWS = 'C:\\Windows\\Fonts\\';
const MACOS = '/System/Library/Fonts/';

const FONTS_BY_PLATFORM: Partial<Record<NodeJS.Platform, FontFiles>> = {
  win32: {
    cjk: {
      400: [{ name: 'Microsoft YaHei', path: `${WINDOWS}msyh.ttc`, postscriptName: 'MicrosoftYaHei', index: 0 }],
      600: [{ name: 'Microsoft YaHei', path: `${WINDOWS}msyhbd.ttc`, postscriptName: 'MicrosoftYaHei-Bold', index: 0 }],
    },
    other: {
      400: [
        { name: 'Segoe UI', path: `${WINDOWS}segoeui.ttf` },
        { name: 'Arial', path: `${WINDOWS}arial.ttf` },
      ],
      600: [
        { name: 'Segoe UI', path: `${WINDOWS}seguisb.ttf` },
        { name: 'Arial', path: `${WINDOWS}arialbd.ttf` },
      ],
    },
  },
  darwin: {
    cjk: {
      400: [
        {
          name: 'Hiragino Sans GB',
          path: `${MACOS}Hiragino Sans GB.ttc`,
          postscriptName: 'HiraginoSansGB-W3',
          index: 0,
        },
      ],
      600: [],
    },
    other: {
      400: [{ name: 'Arial', path: `${MACOS}Supplemental/Arial.ttf` }],
      600: [{ name: 'Arial', path: `${MACOS}Supplemental/Arial Bold.ttf` }],
    },
  },
};

/** The bits of an index of fontconfig for the font in its file; the others are the instance of a variable font. */
const INDEX_MASK = 0xffff;

/** The weights of fontconfig. */
const FONTCONFIG_WEIGHTS: Readonly<Record<Weight, number>> = { 400: 80, 600: 180 };

/** Returns the first installed font of a stack in a weight, or in the nearest one that it has; null without one. */
export async function findSystemFont(family: Family, weight: Weight): Promise<SystemFont | null> {
  for await (const font of systemFonts(STACKS[family], family, weight)) return font;
  return null;
}

/**
 * Yields the installed fonts of some families in a weight, or in the nearest one that a family has. Where
 * the system cannot be asked for families, these are the fonts of a stack that it comes with.
 */
export async function* systemFonts(
  names: readonly string[],
  family: Family,
  weight: Weight,
): AsyncGenerator<SystemFont> {
  if (process.platform === 'linux') {
    for (const name of names) {
      const font = await askFontconfig(name, weight);
      if (font === undefined) return;
      if (font) yield font;
    }
    return;
  }
  for (const font of FONTS_BY_PLATFORM[process.platform]?.[family]?.[weight] ?? []) {
    const isThere = await access(font.path).then(
      () => true,
      () => false,
    );
    if (isThere) yield font;
  }
}

/** Returns null if a family is not installed, undefined without fontconfig. */
async function askFontconfig(name: string, weight: Weight): Promise<SystemFont | null | undefined> {
  const format = '%{family}\n%{file}\n%{postscriptname}\n%{index}';
  try {
    const pattern = `${name.replace(/[\\:,-]/g, '\\$&')}:weight=${FONTCONFIG_WEIGHTS[weight]}`;
    const { stdout } = await execFileAsync('fc-match', ['--format', format, pattern]);
    const [families = '', path = '', postscriptName, index] = stdout.split('\n');
    if (!families.split(',').includes(name)) return null;
    return { name, path, ...(/\.[ot]tc$/i.test(path) ? { postscriptName, index: Number(index) & INDEX_MASK } : {}) };
  } catch {
    return undefined;
  }
}
