/** The two weights of the bundled typeface. */
export type Weight = 400 | 600;

/** A font, independent of the drawing surface: size in px at zoom 1, weight and font stack. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
  readonly family: Family;
}

/**
 * The font stack of a run of text: the bundled Inter, or system fonts for what Inter lacks. Texts
 * are split into runs beforehand, so that no surface uses a fallback of its own.
 */
export type Family = 'inter' | 'cjk' | 'emoji' | 'other';

/**
 * The families of each stack, best first. The first one installed is used, in the page and in Node
 * alike.
 */
export const STACKS: Readonly<Record<Family, readonly string[]>> = {
  inter: ['Inter'],
  cjk: [
    'Noto Sans CJK JP',
    'Noto Sans CJK SC',
    'Hiragino Sans',
    'PingFang SC',
    'Yu Gothic',
    'Microsoft YaHei',
    'Malgun Gothic',
  ],
  emoji: ['Noto Color Emoji', 'Apple Color Emoji', 'Segoe UI Emoji'],
  other: [
    ...['DejaVu Sans', 'Noto Sans', 'Segoe UI', 'Helvetica Neue', 'Arial'],
    // Fonts of Linux, Windows and macOS for scripts that those lack.
    ...['Noto Sans Devanagari', 'Noto Sans Thai', 'Noto Sans Bengali', 'Noto Sans Tamil'],
    ...['Nirmala UI', 'Leelawadee UI', 'Kohinoor Devanagari', 'Thonburi'],
  ],
};

/** Returns a font in CSS notation, which every canvas accepts. */
export function cssFont({ size, weight, family }: Font): string {
  return `${weight} ${size}px ${cssFamilies(family)}`;
}

/** Returns the families of a stack in CSS notation. */
export function cssFamilies(family: Family): string {
  return STACKS[family].map((name) => `"${name}"`).join(', ');
}

/**
 * Measures the width of a text in a font, in px. The page and Node each provide one; they agree
 * within 0.06 px.
 */
export type Measure = (text: string, font: Font) => number;
