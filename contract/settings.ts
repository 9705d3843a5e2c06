import type { PictureOptions } from '../argument/drawing/picture-options';
import type { PictureFormat } from './pictures';
import type { MapRef } from './stored-maps';

/** The panels beside the canvas. */
export const PANELS = ['outline', 'details', 'article', 'standing', 'checks', 'telling', 'minimap'] as const;

/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** The text sizes of the window. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/** The stored options of the export dialog. */
export type PictureSettings = Partial<PictureOptions> & { readonly format?: PictureFormat };

/** The number of maps whose export options are remembered. */
export const MAX_REMEMBERED_EXPORTS = 100;

/** The preferences of the user. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize?: (typeof TEXT_SIZES)[number];
  /** `system` follows the setting of the system, `off` disables all animation. */
  readonly animation?: 'system' | 'off';
  /** True if Tab always moves the focus and never adds a reason. */
  readonly tabMoves?: boolean;
  /** True if no undo steps are kept when a map is closed, as on a computer that several people use. */
  readonly forgetsUndo?: boolean;
  /** The language of the window as a BCP 47 tag; absent or empty for that of the system. */
  readonly language?: string;
  readonly panels?: readonly Panel[];
  /** The initial options of the export dialog. */
  readonly picture?: PictureSettings;
  /** The options with which each map was last exported, the latest first. */
  readonly exports?: readonly { readonly map: MapRef; readonly picture: PictureSettings }[];
  /** The student's name and class that were last put on a copy. */
  readonly student?: string;
  readonly class?: string;
}
