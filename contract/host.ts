import type { PictureOptions } from '../argument/drawing/picture-options';
import type { History } from '../argument/editor/history';
import type { ArgumentMap } from '../argument/model/argument-map';
import type { Change } from '../argument/model/change';
import type { CommandId } from './command-table';
import type { PictureFormat, RenderedPicture } from './pictures';
import type { Settings } from './settings';
import type { LibraryEntry, MapRef, MapVersion, OpenedMap, Revision, SaveResult, StoredRoom } from './stored-maps';

/** The abilities of the shell. The window asks for them once, when it opens. */
export interface Capabilities {
  readonly shell: 'browser' | 'desktop';
  readonly version: string;
  /** The languages of the system as BCP 47 tags, best first. */
  readonly languages: readonly string[];
  /** True if `saveAs` opens a system dialog; otherwise the window downloads the file. */
  readonly saveDialog: boolean;
  /** True if `chooseFiles` opens a system dialog; otherwise the window reads the files and calls `importBytes`. */
  readonly openDialog: boolean;
  /** The address of the file that opens a window; absent in the desktop shell. */
  readonly bookmark?: string;
  /** The map to open first; absent in a new installation, and when the last map can no longer be read. */
  readonly first?: MapRef;
  /** A sentence that says why the requested map could not be opened. */
  readonly firstFault?: string;
  /** The name of the requested file, if it is one of another program: the window shows what is in it. */
  readonly firstFile?: string;
  /** Its contents, null if it is too large to be read. Byte arrays are carried at the top level only. */
  readonly firstBytes?: Uint8Array | null;
}

/** The contents of a file, null if it is too large to be read. */
export interface FileContents {
  readonly name: string;
  readonly bytes: Uint8Array | null;
}

/** A file that the user gave: a map, or the map imported from a picture; or the contents of any other file. */
export type GivenFile = { readonly ref: MapRef } | FileContents;

/**
 * The methods that a window can call. Implemented once, in `host/`; carried by Electron IPC or by
 * the loopback web server. Every method takes one plain object and rejects with a
 * {@link HostError}. Any method can give `bad-request` for arguments of the wrong shape,
 * `unreachable` when there is no connection, and `internal` for unforeseen errors; the comments
 * below list the other codes.
 */
export interface Host {
  /**
   * Returns the abilities of the shell, and the map to open first or the requested file of another program.
   *
   * Errors: `not-found` when the library folder cannot be read.
   */
  capabilities(): Promise<Capabilities>;
  /**
   * Returns the maps of the library folder, sorted by title.
   *
   * Errors: `not-found` when the library folder cannot be read.
   */
  library(): Promise<readonly LibraryEntry[]>;
  /**
   * Reads a map. Writes to its file only to finish an overwrite that a crash interrupted. Pass
   * `toCopy` to read it only as the basis of another map.
   *
   * Errors: `not-found`; `unreadable`; on the desktop `bad-request` when another window shows the
   * map, unless `toCopy` is set.
   */
  open(args: { readonly ref: MapRef; readonly toCopy?: true }): Promise<OpenedMap>;
  /**
   * Reports that an opened map is on the screen. From then on it is the one to open at the next start; one that
   * hangs the window never gets there.
   *
   * Errors: `not-found` for an unknown ref.
   */
  finishOpening(args: { readonly ref: MapRef }): Promise<void>;
  /**
   * Writes a map as a new file of the library, named after its title, and opens it.
   *
   * Errors: `unreadable` when the map is inconsistent or too large; `not-written`.
   */
  create(args: { readonly map: ArgumentMap }): Promise<OpenedMap>;
  /**
   * Changes the title of a map of the library and renames its file accordingly. Returns the new
   * ref; the old ones stay valid.
   *
   * Errors: `not-found`; `unreadable`; `read-only`; `bad-request` when the map is not in the
   * library folder; `not-written`, also when the file was changed meanwhile.
   */
  rename(args: {
    readonly ref: MapRef;
    readonly title: string;
  }): Promise<{ readonly ref: MapRef; readonly name: string }>;
  /**
   * Copies a map of the library with its articles. Returns the ref of the copy.
   *
   * Errors: `not-found`; `unreadable`; `not-written`; `internal` when the articles cannot be
   * copied.
   */
  duplicate(args: { readonly ref: MapRef }): Promise<{ readonly ref: MapRef }>;
  /**
   * Moves a map of the library into the bin, with its articles.
   *
   * Errors: `not-found`; `bad-request` when the map is not in the library folder; `unreadable` when
   * the bin is a link; `not-written`; `internal` when the bin cannot be created.
   */
  remove(args: { readonly ref: MapRef }): Promise<void>;
  /**
   * Returns the maps in the bin, the last deleted one first.
   *
   * Errors: `unreadable` when the bin cannot be read or is a link to another place.
   */
  bin(): Promise<readonly LibraryEntry[]>;
  /**
   * Moves a map from the bin back into the library. Returns its new ref.
   *
   * Errors: `not-found` for an unknown ref; `bad-request` when the map is not in the bin; `unreadable`
   * when the bin is a link; `not-written`, also when its file no longer exists.
   */
  restore(args: { readonly ref: MapRef }): Promise<{ readonly ref: MapRef }>;
  /**
   * Deletes a map in the bin permanently, with its articles, versions and undo steps. Returns the name
   * of its folder of articles if that stays because it holds other files.
   *
   * Errors: `not-found` for an unknown ref; `bad-request` when the map is not in the bin; `unreadable`
   * when the bin is a link; `internal` when the disk refuses.
   */
  purge(args: { readonly ref: MapRef }): Promise<{ readonly keptFolder: string | null }>;
  /**
   * Returns the text of the article stored beside a map for one of its sources, or null without
   * one.
   *
   * Errors: `not-found` for an unknown ref; `unreadable` when the text is too large (over 8 MiB);
   * `internal` when the disk fails.
   */
  article(args: { readonly ref: MapRef; readonly source: string }): Promise<{ readonly text: string } | null>;
  /**
   * Stores the text of an article beside a map; without `text` the stored one is deleted.
   *
   * Errors: `not-found` for an unknown ref; `bad-request` when the text is too large (over 8 MiB of
   * UTF-8); `not-written`; `internal` when a stored text cannot be deleted.
   */
  keepArticle(args: { readonly ref: MapRef; readonly source: string; readonly text?: string }): Promise<void>;
  /**
   * Copies a map file, or the map embedded in a picture, into the library byte for byte and opens
   * it. The name gets a number if it is taken; a picture whose map is there already, unchanged, is
   * not imported again.
   *
   * Errors: `unreadable` when `bytes` hold no map; `not-written`; those of `open`.
   */
  importBytes(args: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenedMap>;
  /**
   * Applies a change to the map of that revision. Resolves once the result is durable on the disk.
   * A file of another revision is no error but a `conflict`. The change of a `writer` that does not
   * get into the file is its draft before the call is answered. For `writer`, `order` and `base` see
   * `keepDraft`.
   *
   * Errors: `not-found`; `unreadable`, also when the result would be too large; `read-only`;
   * `bad-request` when the result would be inconsistent; `not-written`, also when a version must be
   * kept first and cannot be; `unknown-base` when the change cannot be kept as a draft without it.
   */
  applyChange(args: {
    readonly ref: MapRef;
    readonly revision: Revision;
    readonly change: Change;
    readonly writer?: string;
    readonly order?: number;
    readonly base?: ArgumentMap;
  }): Promise<SaveResult>;
  /**
   * Stores a change durably in the journal, without writing to the map file, while the user is
   * still typing. It replaces the previous draft of the same `writer` (a name that the window makes
   * up); an empty change deletes that draft. `order` counts the calls of a writer, since a later
   * call may overtake an earlier one: drafts of a lower order than the last are ignored. `base` is
   * the map of that revision, sent only after `unknown-base`.
   *
   * Errors: `not-found` for an unknown ref; `not-written`; `unknown-base` when the file has another
   * revision by now, and this host never saw this one; `internal` when a draft cannot be deleted.
   */
  keepDraft(args: {
    readonly ref: MapRef;
    readonly revision: Revision;
    readonly change: Change;
    readonly writer: string;
    readonly order: number;
    readonly base?: ArgumentMap;
  }): Promise<void>;
  /**
   * Keeps the undo steps that led to a revision, in place of earlier ones, so that undo goes on when
   * the map is opened again. They are written later, so this does not delay a save; with the setting
   * `forgetsUndo` they are not kept.
   *
   * Errors: `not-found` for an unknown ref.
   */
  keepHistory(args: { readonly ref: MapRef; readonly revision: Revision } & History): Promise<void>;
  /**
   * Keeps the arrangements that a content had in windows of this computer, also of a map that is only read. They
   * come with the next opening of that content, under any name. No errors of its own: they are lost if they
   * cannot be kept.
   */
  keepRooms(args: { readonly revision: Revision; readonly rooms: readonly StoredRoom[] }): Promise<void>;
  /**
   * Returns the earlier contents of a map, the newest first.
   *
   * Errors: `not-found` for an unknown ref; `unreadable` when they cannot be read.
   */
  versions(args: { readonly ref: MapRef }): Promise<readonly MapVersion[]>;
  /**
   * Returns the content of a version.
   *
   * Errors: `not-found` for an unknown ref, and for a version that does not exist or is damaged;
   * `unreadable` when this program cannot read its content.
   */
  version(args: { readonly ref: MapRef; readonly id: string }): Promise<{ readonly map: ArgumentMap }>;
  /**
   * Stores a content of a map as a version, before another one replaces it.
   *
   * Errors: `not-found` for an unknown ref; `not-written`.
   */
  keepVersion(args: { readonly ref: MapRef; readonly map: ArgumentMap }): Promise<void>;
  /**
   * Draws a map. Sends `progress` events with the id of the job.
   *
   * Errors: `cancelled` after `cancelRender` or when the host closes; `internal` when
   * `options.branch` is not in the map.
   */
  render(args: {
    readonly job: string;
    readonly map: ArgumentMap;
    readonly format: PictureFormat;
    readonly options: PictureOptions;
  }): Promise<RenderedPicture>;
  /** Cancels a job of `render`; a job that does not exist is ignored. No errors of its own. */
  cancelRender(args: { readonly job: string }): Promise<void>;
  /**
   * Shows the save dialog of the system and writes the file. Returns the name of the file, or null
   * when the user cancelled.
   *
   * Errors: `bad-request` when the shell has no dialog; `not-written`.
   */
  saveAs(args: { readonly name: string; readonly bytes: Uint8Array }): Promise<string | null>;
  /**
   * Shows the open dialog of the system, for maps, pictures, and files with the given extensions (without dots).
   * Returns the chosen files, none when the user cancelled. Of several files the contents are returned, also of maps.
   *
   * Errors: `bad-request` when the shell has no dialog; `not-found`; `unreadable`; for a picture also
   * `not-written`.
   */
  chooseFiles(args: { readonly extensions: readonly string[] }): Promise<readonly GivenFile[]>;
  /**
   * Opens a link in the system's browser or mail program, after the user has seen its destination.
   *
   * Errors: `bad-request` when it is not a link that may be opened, or in a browser, which opens
   * links itself; `not-found` when the system cannot open it.
   */
  openLink(args: { readonly url: string }): Promise<void>;
  /**
   * Reports the map that the window shows, and whether it has edits that are not on the disk. A
   * desktop shows both in the title bar; a browser ignores the report.
   *
   * Errors: on the desktop `not-found` for an unknown ref.
   */
  showing(args: { readonly ref?: MapRef; readonly unsaved: boolean }): Promise<void>;
  /** Replies to the event `closing` once everything has been saved that can be. No errors of its own. */
  settled(args: { readonly unsaved: boolean }): Promise<void>;
  /** Returns the settings; a missing or damaged file gives the defaults. No errors of its own. */
  settings(): Promise<Settings>;
  /**
   * Stores the given settings and leaves the others as they are.
   *
   * Errors: `not-written`.
   */
  changeSettings(args: Partial<Settings>): Promise<void>;
}

/** The names of the methods that a window can call. */
export const HOST_METHODS = [
  'capabilities',
  'library',
  'open',
  'finishOpening',
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
  'keepHistory',
  'keepRooms',
  'versions',
  'version',
  'keepVersion',
  'render',
  'cancelRender',
  'saveAs',
  'chooseFiles',
  'openLink',
  'showing',
  'settled',
  'settings',
  'changeSettings',
] as const satisfies readonly (keyof Host)[];

/** One of {@link HOST_METHODS}. */
export type HostMethod = (typeof HOST_METHODS)[number];

/** Returns whether an untrusted name is one of {@link HOST_METHODS}. */
export function isHostMethod(name: unknown): name is HostMethod {
  return (HOST_METHODS as readonly unknown[]).includes(name);
}

/** The events that the host sends to its windows. */
export type HostEvent =
  /** The first event of every connection: from now on events arrive. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'library' }
  | { readonly kind: 'openRequested'; readonly ref: MapRef }
  /** The user gave the window a file that is no map of ours. */
  | { readonly kind: 'fileGiven'; readonly file: FileContents }
  /** The content of a map file changed, by this host or by another program. */
  | { readonly kind: 'changed'; readonly ref: MapRef; readonly revision: Revision }
  /** The user chose a command in the menu of the shell. */
  | { readonly kind: 'command'; readonly id: CommandId }
  /** The window is about to close: it saves pending edits and replies with `settled`. */
  | { readonly kind: 'closing' }
  | { readonly kind: 'progress'; readonly job: string; readonly done: number }
  | { readonly kind: 'stopping' };

/** Stops a subscription. */
export type Unsubscribe = () => void;

/** The host with its events, as `host/` implements it and the window uses it. */
export interface HostWithEvents extends Host {
  /** Calls `listener` for every event until the returned function is called. */
  subscribe(listener: (event: HostEvent) => void): Unsubscribe;
}
