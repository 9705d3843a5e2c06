import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { type Family, STACKS } from '../../../argument/text/font';

/** A system font that can be embedded in a PDF: its file, and its name if the file holds several. */
export interface SystemFont {
  readonly path: string;
  readonly postscriptName?: string;
}

const execFileAsync = promisify(execFile);

const FONTS_BY_PLATFORM: Partial<Record<NodeJS.Platform, Partial<Record<Family, readonly SystemFont[]>>>> = {
  win32: {
    cjk: [{ path: 'C:\\Windows\\Fonts\\msyh.ttc', postscriptName: 'MicrosoftYaHei' }],
    other: [{ path: 'C:\\Windows\\Fonts\\segoeui.ttf' }, { path: 'C:\\Windows\\Fonts\\arial.ttf' }],
  },
  darwin: {
    cjk: [{ path: '/System/Library/Fonts/Hiragino Sans GB.ttc', postscriptName: 'HiraginoSansGB-W3' }],
    other: [{ path: '/System/Library/Fonts/Supplemental/Arial.ttf' }],
  },
};

/** Returns the first installed font of a stack, or null. */
export async function findSystemFont(family: Family): Promise<SystemFont | null> {
  if (process.platform === 'linux') {
    for (const name of STACKS[family]) {
      try {
        const { stdout } = await execFileAsync('fc-match', ['--format', '%{family}\n%{file}\n%{postscriptname}', name]);
        const [families = '', path = '', postscriptName] = stdout.split('\n');
        if (families.split(',').includes(name)) return { path, ...(path.endsWith('.ttc') ? { postscriptName } : {}) };
      } catch {
        return null; // No fontconfig: the words are drawn as a picture instead.
      }
    }
    return null;
  }
  for (const font of FONTS_BY_PLATFORM[process.platform]?.[family] ?? []) {
    const found = await access(font.path).then(
      () => true,
      () => false,
    );
    if (found) return font;
  }
  return null;
}
