import type { History } from '../argument/editor/history';
import type { StoredArrangement } from '../argument/layout/stored-arrangement';
import type { ArgumentMap } from '../argument/model/argument-map';

/** An opaque id of a map file, given out by the host. The window never sees or makes a path. */
export type MapRef = string;

/** The SHA-256 of the bytes of a map file, in hexadecimal. It identifies a content, also after the host restarted. */
export type Revision = string;

/** A map file of the library folder. */
export interface LibraryEntry {
  readonly ref: MapRef;
  /** The file name without its extension. */
  readonly name: string;
  readonly title: string;
  readonly template: boolean;
  /** The time of the last change, for a map in the bin the time of deletion; in ms since 1970. */
  readonly changed: number;
  /** The size of the file in bytes, and the number of its claims. */
  readonly size: number;
  readonly claims: number;
  /** A sentence that says why the file cannot be read. Such files are listed, not hidden. */
  readonly fault?: string;
}

/** The reasons why a map can be viewed but not saved: `newer` format, or a write-protected file. */
export type ReadOnlyReason = 'newer' | 'no-permission';

/** The folders from which files get to others by themselves: synchronised ones, and those under version control. */
export type SharedFolder = 'synced' | 'versioned';

/** A map with the revision that edits of it start from. */
export interface OpenedMap {
  readonly ref: MapRef;
  readonly name: string;
  readonly map: ArgumentMap;
  readonly revision: Revision;
  readonly readOnly?: ReadOnlyReason;
  /** The newest edits that never reached the file, if they differ from it; `at` is their time in ms since 1970. */
  readonly unsaved?: { readonly map: ArgumentMap; readonly at: number };
  /** The undo steps that led to this revision; `outdated`, once, if those that were kept led to another one. */
  readonly history?: History | 'outdated';
  /** Set if an article stored beside the map is passed on by that. */
  readonly sharedFolder?: SharedFolder;
  /** The arrangements that this content had in windows of this computer. */
  readonly rooms?: readonly StoredRoom[];
}

/** The arrangement of a map in a room: the size of the canvas, in px. The one used last comes last. */
export interface StoredRoom {
  readonly width: number;
  readonly height: number;
  readonly arrangement: StoredArrangement;
}

/**
 * The reasons for keeping a version: at intervals while the user works (`work`), before most claims
 * are removed (`before`), for edits found after a crash (`unsaved`), for the discarded side of a
 * conflict (`mine`).
 */
export type VersionReason = 'work' | 'before' | 'unsaved' | 'mine';

/** An earlier content of a map. */
export interface MapVersion {
  readonly id: string;
  /** The time of this content, in ms since 1970. */
  readonly at: number;
  readonly reason: VersionReason;
  readonly claims: number;
}

/** The result of a change: durable on the disk, or a conflict, because the file has another revision. */
export type SaveResult =
  | { readonly kind: 'saved'; readonly revision: Revision }
  | { readonly kind: 'conflict'; readonly map: ArgumentMap; readonly revision: Revision };
