import type { PictureOptions } from '../argument/drawing/picture-options';
import type { PictureFormat } from './pictures';

/** The panels beside the canvas. */
export const PANELS = ['outline', 'details', 'article', 'standing', 'checks', 'telling', 'minimap'] as const;

/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** The text sizes of the window. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/**
 * The effects of letters, digits and marks while a box is selected: they write in it, run commands, or do nothing on a
 * box that has a text (an empty one takes them).
 */
export const LETTERS = ['write', 'commands', 'nothing'] as const;

/** One of {@link LETTERS}. */
export type Letters = (typeof LETTERS)[number];

/** The preferences of the user. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize?: (typeof TEXT_SIZES)[number];
  /** `system` follows the setting of the system, `off` disables all animation. */
  readonly animation?: 'system' | 'off';
  /** True if Tab always moves the focus and never adds a reason. */
  readonly tabMoves?: boolean;
  /** True if the wheel zooms, as for somebody with a mouse; otherwise it moves the map. */
  readonly wheelZooms?: boolean;
  /** Absent in the settings of a version in which letters always ran commands, until the person has been told. */
  readonly letters?: Letters;
  /** True if no undo steps are kept when a map is closed, as on a computer that several people use. */
  readonly forgetsUndo?: boolean;
  /** The language of the window as a BCP 47 tag; absent or empty for that of the system. */
  readonly language?: string;
  readonly panels?: readonly Panel[];
  /** Absent: the overview is shown while the map is too large to be read as a whole. */
  readonly minimap?: boolean;
  /** The initial options of the export dialog. */
  readonly picture?: Partial<PictureOptions> & { readonly format?: PictureFormat };
  /** The student's name and class that were last put on a copy. */
  readonly student?: string;
  readonly class?: string;
}
