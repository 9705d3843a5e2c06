import type { PictureOptions } from '../argument/drawing/picture-options';
import type { PictureFormat } from './pictures';
import type { MapRef } from './stored-maps';

/** The panels beside the canvas. */
export const PANELS = ['outline', 'text', 'details', 'article', 'standing', 'checks', 'telling', 'minimap'] as const;

/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** The panels in the sidebar, which shows one of them at a time. */
export type SidebarPanel = Exclude<Panel, 'minimap'>;

/** The heights of the sidebar in a narrow window, where it is a sheet at the foot. */
export const SHEET_HEIGHTS = ['small', 'half', 'full'] as const;

/** One of {@link SHEET_HEIGHTS}. */
export type SheetHeight = (typeof SHEET_HEIGHTS)[number];

/** The hints about keys: for a selected box, and while its text is written. */
export const KEY_HINTS = ['selected', 'writing'] as const;

/** One of {@link KEY_HINTS}. */
export type KeyHint = (typeof KEY_HINTS)[number];

/** The hints on the small example, in their order. Each is followed once; the last is closed. */
export const EXAMPLE_HINTS = ['select', 'object', 'export', 'onwards'] as const;

/** One of {@link EXAMPLE_HINTS}. */
export type ExampleHint = (typeof EXAMPLE_HINTS)[number];

/** The text sizes of the window. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/**
 * The effects of letters, digits and marks while a box is selected: they write in it, run commands, or do nothing on a
 * box that has a text (an empty one takes them).
 */
export const LETTERS = ['write', 'commands', 'nothing'] as const;

/** One of {@link LETTERS}. */
export type Letters = (typeof LETTERS)[number];
/** The stored options of the export dialog. */
export type PictureSettings = Partial<PictureOptions> & {
  readonly format?: PictureFormat;
  /** The id of the format of another program that was chosen in place of a picture. */
  readonly otherProgram?: string;
};

/** The number of maps whose export options are remembered. */
export const MAX_REMEMBERED_EXPORTS = 100;

/** The number of maps that are remembered for keeping no article. */
export const MAX_UNKEPT_ARTICLES = 100;

/** The preferences of the user. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize?: (typeof TEXT_SIZES)[number];
  /** `system` follows the setting of the system, `off` disables all animation. */
  readonly animation?: 'system' | 'off';
  /** True if Tab always moves the focus and never adds a reason. */
  readonly tabMoves?: boolean;
  /** The key that the person has given to each command, in addition to its own, by its id. */
  readonly shortcuts?: Readonly<Partial<Record<string, string>>>;
  /** True if the wheel zooms, as for somebody with a mouse; otherwise it moves the map. */
  readonly wheelZooms?: boolean;
  /** Absent in the settings of a version in which letters always ran commands, until the person has been told. */
  readonly letters?: Letters;
  /** True if no undo steps are kept when a map is closed, as on a computer that several people use. */
  readonly forgetsUndo?: boolean;
  /** The language of the window as a BCP 47 tag; absent or empty for that of the system. */
  readonly language?: string;
  /** The open panels. Older versions opened several side by side: the sidebar then shows the last one. */
  readonly panels?: readonly Panel[];
  /** Absent: the overview is shown while the map is too large to be read as a whole. */
  readonly minimap?: boolean;
  /** The panel that the sidebar showed last, and shows when it is opened again. */
  readonly lastPanel?: SidebarPanel;
  /** The width of the sidebar in px; absent while nobody has dragged its edge. */
  readonly sidebarWidth?: number;
  /** The panel that is pinned at the left of the map in a wide window, and its width in px. */
  readonly pinnedPanel?: SidebarPanel | null;
  readonly pinnedWidth?: number;
  readonly sheetHeight?: SheetHeight;
  /** The hints about keys that were shown: each comes once. */
  readonly shownHints?: readonly KeyHint[];
  /** The hints on the small example that are done; all when they were closed. */
  readonly doneExampleHints?: readonly ExampleHint[];
  /** The initial options of the export dialog. */
  readonly picture?: PictureSettings;
  /** The options with which each map was last exported, the latest first. */
  readonly exports?: readonly { readonly map: MapRef; readonly picture: PictureSettings }[];
  /** The maps whose articles the person did not want to have kept, the latest first. */
  readonly unkeptArticles?: readonly MapRef[];
  /** The student's name and class that were last put on a copy. */
  readonly student?: string;
  readonly class?: string;
}
