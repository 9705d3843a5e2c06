/** The two weights of the bundled typeface. */
export type Weight = 400 | 600;

/** A font as every surface names it: size in px at zoom 1, weight, and the families to look for, best first. */
export interface Font {
  readonly size: number;
  readonly weight: Weight;
  readonly family: Family;
}

/**
 * Which stack of families draws a run of text: the bundled Inter, or fonts of the system for what Inter lacks. A text
 * is split into runs beforehand, so that no surface relies on a fallback of its own.
 */
export type Family = 'inter' | 'cjk' | 'emoji' | 'other';

/** The families of each stack, best first. The first that a machine has is used, in the page and in Node alike. */
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
    // For the scripts that those lack: what Linux, Windows and a Mac have for them.
    ...['Noto Sans Devanagari', 'Noto Sans Thai', 'Noto Sans Bengali', 'Noto Sans Tamil'],
    ...['Nirmala UI', 'Leelawadee UI', 'Kohinoor Devanagari', 'Thonburi'],
  ],
};

/** The font in the notation of CSS and of every canvas. */
export function cssFont({ size, weight, family }: Font): string {
  return `${weight} ${size}px ${cssFamilies(family)}`;
}

/** The families of a stack in the notation of CSS. */
export function cssFamilies(family: Family): string {
  return STACKS[family].map((name) => `"${name}"`).join(', ');
}

/** Measures how wide a text is in a font, in px. Given by the page or by Node; both agree within 0.06 px. */
export type Measure = (text: string, font: Font) => number;
