import type { PictureOptions } from '../argument/drawing/picture-options';
import type { ArgumentMap } from '../argument/model/argument-map';
import type { Change } from '../argument/model/change';
import type { CommandId } from './command-table';

/** An opaque name for a map that the host gave out. The window never sees or makes a path. */
export type MapRef = string;

/**
 * Which content of a map is meant: the SHA-256 of the file's bytes, in hexadecimal. A revision therefore means the
 * same after the host was restarted.
 */
export type Revision = string;

/** One map of the library folder. */
export interface LibraryEntry {
  readonly ref: MapRef;
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly template: boolean;
  /** When the file was last changed, in the bin when it was deleted; in ms since 1970. */
  readonly changed: number;
  /** The size of the file in bytes, and how many claims are in it. */
  readonly size: number;
  readonly claims: number;
  /** One sentence when the file cannot be read. Such a file is listed, not hidden. */
  readonly fault?: string;
}

/** Why a map can be looked at but not saved. */
export type ReadOnlyReason = 'newer' | 'no-permission';

/** A map with the revision that edits are based on. */
export interface OpenedMap {
  readonly ref: MapRef;
  readonly name: string;
  readonly map: ArgumentMap;
  readonly revision: Revision;
  readonly readOnly?: ReadOnlyReason;
  /** What a window or a host had not brought into the file when it ended; only where it differs from the file. */
  readonly unsaved?: { readonly map: ArgumentMap; readonly at: number };
}

/**
 * Why a version was kept: a pause of work, something risky to come, edits found after a crash, or the one side of a
 * conflict that did not go on.
 */
export type VersionReason = 'work' | 'before' | 'unsaved' | 'mine';

/** An earlier content of a map. */
export interface MapVersion {
  readonly id: string;
  /** When the map was so; in ms since 1970. */
  readonly at: number;
  readonly reason: VersionReason;
  readonly claims: number;
}

/** What became of a change: durable on the disk, or refused because the file is no longer what it was based on. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: Revision }
  | { readonly kind: 'conflict'; readonly map: ArgumentMap; readonly revision: Revision };

/** The picture formats. */
export const PICTURE_FORMATS = ['png', 'svg', 'pdf'] as const;

/** One of {@link PICTURE_FORMATS}. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** What a picture turned out to be. */
export interface PictureInfo {
  /** px for PNG and SVG, pt for PDF. */
  readonly width: number;
  readonly height: number;
  /** Printed size of the body text in pt, null without a page. */
  readonly textPt: number | null;
  /** How many claims are drawn. */
  readonly claims: number;
  /** How many pages a PDF has, or pictures a .zip; 1 for the others. */
  readonly pages: number;
  /** What is to be seen, in some sentences. */
  readonly alt: string;
}

/** A finished picture. */
export interface RenderedPicture extends PictureInfo {
  readonly bytes: Uint8Array;
}

/** What can stand beside the canvas. */
export const PANELS = ['outline', 'details', 'article', 'standing', 'checks', 'telling', 'minimap'] as const;

/** One of {@link PANELS}. */
export type Panel = (typeof PANELS)[number];

/** How large the text of the window is. */
export const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/** What the person has chosen for good. */
export interface Settings {
  readonly theme: 'system' | 'light' | 'dark';
  readonly textSize?: (typeof TEXT_SIZES)[number];
  /** Whether things move: as the system says, or never. */
  readonly animation?: 'system' | 'off';
  /** True: Tab never adds a reason, it always moves the focus. */
  readonly tabMoves?: boolean;
  /** The language of the window, as a BCP 47 tag; absent or empty: that of the system. */
  readonly language?: string;
  readonly panels?: readonly Panel[];
  /** What the export dialog begins with. */
  readonly picture?: Partial<PictureOptions> & { readonly format?: PictureFormat };
  /** The name and class that the person last put on a copy. */
  readonly student?: string;
  readonly class?: string;
}

/** What this shell can do, asked once when the window opens. */
export interface Capabilities {
  readonly shell: 'browser' | 'desktop';
  readonly version: string;
  /** The languages of the system as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** Whether `saveAs` opens the system's dialog; without it the window downloads. */
  readonly saveDialog: boolean;
  /** Whether `chooseMap` opens the system's dialog; without it the window reads the file and hands its bytes in. */
  readonly openDialog: boolean;
  /** The map to open first; absent when there is none that can be read. */
  readonly first?: MapRef;
  /** One sentence on why the map that was asked for could not be opened. */
  readonly firstFault?: string;
}

/**
 * Everything the window may ask of its host. Implemented once, in `host/`; carried by Electron IPC or by the loopback
 * web server. Every method takes one plain object and rejects with a {@link HostError}.
 */
export interface Host {
  capabilities(): Promise<Capabilities>;
  library(): Promise<readonly LibraryEntry[]>;
  /** Reads a map. Writes nothing. With `toCopy` it is not to be shown, only to begin another map from. */
  open(args: { readonly ref: MapRef; readonly toCopy?: true }): Promise<OpenedMap>;
  /** Writes a map as a new file of the library, named from its title, and opens it. */
  create(args: { readonly map: ArgumentMap }): Promise<OpenedMap>;
  /**
   * Gives a map of the library a title, and its file the name that makes. Answers the ref that it has from now on; the
   * old one stays good as long as this host runs.
   */
  rename(args: {
    readonly ref: MapRef;
    readonly title: string;
  }): Promise<{ readonly ref: MapRef; readonly name: string }>;
  /** Makes a copy of a map in the library, with its articles. Answers the ref of the copy. */
  duplicate(args: { readonly ref: MapRef }): Promise<{ readonly ref: MapRef }>;
  /** Puts a map of the library into the bin. */
  remove(args: { readonly ref: MapRef }): Promise<void>;
  /** The maps in the bin, the last deleted one first. */
  bin(): Promise<readonly LibraryEntry[]>;
  /** Brings a map back out of the bin. Answers its ref. */
  restore(args: { readonly ref: MapRef }): Promise<{ readonly ref: MapRef }>;
  /** Takes a map out of the bin for good. */
  purge(args: { readonly ref: MapRef }): Promise<void>;
  /** The text of the article that is kept beside a map for one of its sources; null when none is. */
  article(args: { readonly ref: MapRef; readonly source: string }): Promise<{ readonly text: string } | null>;
  /** Keeps the text of an article beside a map; without a text it is taken away. */
  keepArticle(args: { readonly ref: MapRef; readonly source: string; readonly text?: string }): Promise<void>;
  /** Copies a map file into the library under its name (or a free one beside it), byte for byte, and opens it. */
  importBytes(args: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenedMap>;
  /**
   * Applies a change to the map of that revision and makes it durable before it answers. `writer` and `order` are those
   * of `keepDraft`.
   */
  applyChange(args: {
    readonly ref: MapRef;
    readonly revision: Revision;
    readonly change: Change;
    readonly writer?: string;
    readonly order?: number;
  }): Promise<SaveResult>;
  /**
   * Makes a change durable beside the map, as while a person still writes; its file is left alone. It takes the place of
   * the draft before by the same writer, a name that the window makes up; an empty change takes the draft away. `order`
   * counts what the writer sends, since one call may overtake another.
   */
  keepDraft(args: {
    readonly ref: MapRef;
    readonly revision: Revision;
    readonly change: Change;
    readonly writer: string;
    readonly order: number;
  }): Promise<void>;
  /** The earlier contents of a map, the last one first. */
  versions(args: { readonly ref: MapRef }): Promise<readonly MapVersion[]>;
  version(args: { readonly ref: MapRef; readonly id: string }): Promise<{ readonly map: ArgumentMap }>;
  /** Keeps a content of a map that is to give way to another one. */
  keepVersion(args: { readonly ref: MapRef; readonly map: ArgumentMap }): Promise<void>;
  /** Draws a map. Sends `progress` events under the name of the job; rejects with `cancelled` after `cancelRender`. */
  render(args: {
    readonly job: string;
    readonly map: ArgumentMap;
    readonly format: PictureFormat;
    readonly options: PictureOptions;
  }): Promise<RenderedPicture>;
  cancelRender(args: { readonly job: string }): Promise<void>;
  /** Asks where to, and writes. Answers the chosen file's name, or null when the person cancelled. */
  saveAs(args: { readonly name: string; readonly bytes: Uint8Array }): Promise<string | null>;
  /** Asks which map file to open where it is, or which picture to take the map out of. Null when the person cancelled. */
  chooseMap(args: Readonly<Record<string, never>>): Promise<{ readonly ref: MapRef } | null>;
  /** Hands a link to the system, which the person has seen. A browser opens it itself; there this is refused. */
  openLink(args: { readonly url: string }): Promise<void>;
  /**
   * Tells the shell which map the window shows, and whether an edit of it is not on the disk yet. A desktop marks its
   * window so; a browser has its own ways.
   */
  showing(args: { readonly ref?: MapRef; readonly unsaved: boolean }): Promise<void>;
  /** Answers the event `closing`, when everything is saved that can be. */
  settled(args: { readonly unsaved: boolean }): Promise<void>;
  settings(): Promise<Settings>;
  /** Keeps the given settings beside the others. */
  changeSettings(args: Partial<Settings>): Promise<void>;
}

/** The only names that can be called from the window. */
export const HOST_METHODS = [
  'capabilities',
  'library',
  'open',
  'create',
  'rename',
  'duplicate',
  'remove',
  'bin',
  'restore',
  'purge',
  'article',
  'keepArticle',
  'importBytes',
  'applyChange',
  'keepDraft',
  'versions',
  'version',
  'keepVersion',
  'render',
  'cancelRender',
  'saveAs',
  'chooseMap',
  'openLink',
  'showing',
  'settled',
  'settings',
  'changeSettings',
] as const satisfies readonly (keyof Host)[];

/** One of {@link HOST_METHODS}. */
export type HostMethod = (typeof HOST_METHODS)[number];

/** Whether a name from outside is one that can be called. */
export function isHostMethod(name: unknown): name is HostMethod {
  return (HOST_METHODS as readonly unknown[]).includes(name);
}

/** What the host tells the window unasked. */
export type HostEvent =
  /** The first one on every connection: from now on they flow. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'library' }
  | { readonly kind: 'openRequested'; readonly ref: MapRef }
  /** The file of a map has this content now, whoever wrote it. */
  | { readonly kind: 'changed'; readonly ref: MapRef; readonly revision: Revision }
  /** A command of the shell's own menu. */
  | { readonly kind: 'command'; readonly id: CommandId }
  /** The window is about to be closed: it saves what is pending and answers with `settled`. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'progress'; readonly job: string; readonly done: number }
  | { readonly kind: 'stopping' };

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** The host together with its events: what the host folder makes and what the window holds. */
export interface HostWithEvents extends Host {
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
}
