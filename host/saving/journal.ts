import { constants } from 'node:fs';
import { open, readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { dropFromEnded, findEnded, KEY_LENGTH, recoverEnded, type SaveByWindow } from './ended-journal';
import { makeFolder, namesIn, removeDurably, removeFile, syncFolder, writeAll } from './file-io';
import { COMPACT_ABOVE_BYTES, isFileOfSize, type JournalFile, newJournalFile } from './journal-file';
import {
  applyOrNull,
  differsFromFile,
  encodeRecord,
  type JournalDraft,
  type JournalRecord,
  type MapSnapshot,
  replayJournal,
} from './journal-format';
import { type StateOf, stateByNumber } from './life-signs';
import { pathKeys } from './path-key';
import { ownProcessId } from './process-id';
import { asideOf, TIME_LENGTH } from './put-aside';

/** The edits that are not yet in the files of their maps, synced at once and stored apart from them. */
export interface Journal {
  /** Adds a content that edits may start from. Only the last ones are kept. */
  addBase(revision: string, map: ArgumentMap): void;
  hasBase(revision: string): boolean;
  /**
   * Makes an edit durable. It replaces the previous one of the same writer. Rejects with
   * {@link UnknownBase} when nothing is known of its base.
   */
  writeDraft(path: string, draft: JournalDraft): Promise<void>;
  /** Records that the edit of a writer is saved; `to` is the new revision of the file. */
  markSaved(path: string, writer: string, to: string): Promise<void>;
  /** Records that a writer has no unsaved edit any more. */
  markDropped(path: string, writer: string, order: number): Promise<void>;
  /**
   * Calls `keep` with each unsaved map of ended processes and closed windows that differs from the
   * file (null if the file cannot be read), in order of time, and removes it from the journal once
   * `keep` has made it durable.
   */
  recover(path: string, file: MapSnapshot | null, keep: (map: ArgumentMap, at: number) => Promise<void>): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** Deletes the journals of a map, also those that were put aside. */
  purge(path: string): Promise<void>;
  /** Removes the journals without unsaved edits. */
  close(): Promise<void>;
}

/** The error of an edit that starts from a content which the journal does not have. */
export class UnknownBase extends Error {}

/** The age at which a draft of this process is orphaned: an open window saves its edits sooner. */
const ORPHAN_MS = 3_000;
/** The multiple of the edits it must go on with, above which a journal is started anew. */
const COMPACT_ABOVE_FACTOR = 8;
/** A longer file could not be read as one text. */
const MAX_JOURNAL_BYTES = 256 * 1024 * 1024;
const MAX_BASES = 8;

/** Opens the journal in a folder. Every process writes to its own files, so that no file has two writers. */
export function openJournal(folder: string, stateOf: StateOf = stateByNumber): Journal {
  /** The files of this process by the key of their map, which changes when a link on the way to it does. */
  const ownFiles = new Map<string, JournalFile>();
  const bases = new Map<string, ArgumentMap>();
  let count = 0;

  const newFile = (key: string) => join(folder, `${key}.${ownProcessId}-${Date.now().toString(36)}${count++}.jsonl`);

  /** Returns the journals with one of some keys, also those that were put aside, and where the key is in each name. */
  const filesOf = async (keys: readonly string[]) => {
    const found: { readonly place: string; readonly name: string; readonly start: number }[] = [];
    for (const [place, start] of [
      [folder, 0],
      [asideOf(folder), TIME_LENGTH],
    ] as const) {
      for (const name of await namesIn(place))
        if (keys.some((key) => name.startsWith(`${key}.`, start))) found.push({ place, name, start });
    }
    return found;
  };

  const journalFileFor = (path: string): JournalFile => {
    const [key] = pathKeys(path);
    const found = ownFiles.get(key);
    if (found) return found;
    const created = newJournalFile(newFile(key));
    ownFiles.set(key, created);
    return created;
  };

  const enqueue = <T>(entry: JournalFile, work: () => Promise<T>): Promise<T> => {
    const result = entry.queue.then(work, work);
    entry.queue = result.catch(() => undefined);
    return result;
  };

  const append = async (entry: JournalFile, lines: readonly JournalRecord[], synced: boolean) => {
    const rows = lines.map(encodeRecord);
    const bytes = Buffer.from(rows.join(''));
    // With a large map it would otherwise be started anew, the whole map in it, at each save.
    if (entry.size === 0 && lines[0]?.kind === 'base')
      entry.compactAbove = compactAbove(Buffer.byteLength(rows[0] ?? ''));
    if (entry.size === 0) await makeFolder(folder, 0o700);
    // A file that was removed just now is not made again here: its first lines would be missing.
    const file = await open(entry.path, constants.O_RDWR | (entry.size === 0 ? constants.O_CREAT : 0), 0o600);
    try {
      // Remove a line that a full disk cut off, so that the next line stays readable.
      if (entry.torn) await file.truncate(entry.size);
      entry.torn = true;
      await writeAll(file, bytes, entry.size);
      if (synced) await file.datasync();
      entry.torn = false;
    } finally {
      await file.close();
    }
    const isNew = entry.size === 0;
    entry.size += bytes.length;
    if (isNew) await syncFolder(folder);
  };

  const forget = (entry: JournalFile) => {
    entry.size = 0;
    entry.revisions.clear();
    entry.pendingRevisions.clear();
  };

  const reset = async (entry: JournalFile) => {
    await removeFile(entry.path);
    forget(entry);
  };

  const addRevisions = (entry: JournalFile, { from, to }: JournalDraft) => {
    entry.revisions.add(from);
    if (to !== undefined) entry.pendingRevisions.add(to);
  };

  /** Starts a journal anew, with the pending edits, if its file was removed or cut while this process runs. */
  const restoreIfLost = async (entry: JournalFile) => {
    if (entry.size > 0 && !(await isFileOfSize(entry.path, entry.size))) {
      forget(entry);
      entry.path = newFile(basename(entry.path).slice(0, KEY_LENGTH));
      entry.isLost = true;
    }
    if (!entry.isLost) return;
    const lines: JournalRecord[] = [];
    for (const { base, ...draft } of entry.pending.values()) {
      if (!base) continue;
      lines.push({ kind: 'base', revision: draft.from, map: base }, { kind: 'draft', ...draft });
      addRevisions(entry, draft);
    }
    if (lines.length > 0) await append(entry, lines, true);
    entry.isLost = false;
  };

  /**
   * Takes over a window that an ended process had on a map. If that fails, the window's earlier edits are offered
   * once too often.
   */
  const takeOver = async (path: string, writer: string, saved: SaveByWindow | null) => {
    if (journalFileFor(path).savedWriters.has(writer)) return;
    for (const ended of await findEnded(folder, pathKeys(path), stateOf).catch(() => []))
      await dropFromEnded(ended, writer, saved).catch(() => undefined);
  };

  /**
   * Starts a journal anew with the pending edits alone once their earlier states take most of it: while a file cannot
   * be saved, every burst of typing adds the whole difference. If that fails, the old one goes on.
   */
  const compactIfLong = async (entry: JournalFile) => {
    const canMove = [...entry.pending.values()].every(({ base }) => base !== undefined);
    if (entry.size <= entry.compactAbove || !canMove) return;
    const fresh = newJournalFile(newFile(basename(entry.path).slice(0, KEY_LENGTH)), entry.pending);
    try {
      await restoreIfLost(fresh);
    } catch {
      await removeFile(fresh.path).catch(() => undefined);
      return;
    }
    const old = entry.path;
    const { path, size, revisions, pendingRevisions } = fresh;
    // The queue is still that of the calls that have come meanwhile.
    Object.assign(entry, { path, size, revisions, pendingRevisions, compactAbove: compactAbove(size) });
    await removeFile(old).catch(() => undefined);
  };

  const appendOrReset = async (entry: JournalFile, line: JournalRecord & { writer: string }) => {
    if (entry.pending.size === 0 && entry.size > entry.compactAbove) await reset(entry);
    else if (entry.size > 0) await append(entry, [line], false);
  };

  return {
    addBase(revision, map) {
      bases.delete(revision);
      bases.set(revision, map);
      const [oldest] = bases.keys();
      if (bases.size > MAX_BASES && oldest !== undefined) bases.delete(oldest);
    },
    hasBase: (revision) => bases.has(revision),
    writeDraft(path, draft) {
      const entry = journalFileFor(path);
      return enqueue(entry, async () => {
        const { writer, order, to } = draft;
        const isNewest = order >= (entry.lastOrders.get(writer) ?? 0);
        // The call was overtaken, and a later one holds its edit. A save is still written, so that
        // it can be acknowledged.
        if (!isNewest && to === undefined) return;
        await restoreIfLost(entry);
        await compactIfLong(entry);
        const base = bases.get(draft.from) ?? [...entry.pending.values()].find(({ from }) => from === draft.from)?.base;
        const lines: JournalRecord[] = [];
        if (!entry.revisions.has(draft.from)) {
          if (!base) throw new UnknownBase(`the revision ${draft.from} is not known`);
          lines.push({ kind: 'base', revision: draft.from, map: base });
        }
        const at = Date.now();
        lines.push({ kind: 'draft', at, ...draft });
        await append(entry, lines, true);
        addRevisions(entry, draft);
        if (!isNewest) return;
        entry.lastOrders.set(writer, order);
        entry.pending.set(writer, { ...draft, at, base });
      });
    },
    markSaved(path, writer, to) {
      const entry = journalFileFor(path);
      return enqueue(entry, async () => {
        await restoreIfLost(entry);
        const draft = entry.pending.get(writer);
        // A later draft, written during the save, stays pending.
        if (draft?.to === to) entry.pending.delete(writer);
        if (entry.pendingRevisions.delete(to)) entry.revisions.add(to);
        await appendOrReset(entry, { kind: 'saved', writer, to });
        const map = bases.get(to);
        await takeOver(path, writer, draft && map ? { from: draft.from, revision: to, map } : null);
        entry.savedWriters.add(writer);
      });
    },
    markDropped(path, writer, order) {
      const entry = journalFileFor(path);
      return enqueue(entry, async () => {
        if (order < (entry.lastOrders.get(writer) ?? 0)) return;
        entry.lastOrders.set(writer, order);
        await restoreIfLost(entry);
        if (entry.pending.delete(writer)) await appendOrReset(entry, { kind: 'dropped', writer });
        await takeOver(path, writer, null);
      });
    },
    async recover(path, file, keep) {
      const failures: unknown[] = [];
      for (const ended of await findEnded(folder, pathKeys(path), stateOf)) {
        await recoverEnded(ended, file, keep).catch((error) => failures.push(error));
      }
      // Edits of this process are newer.
      for (const key of pathKeys(path)) {
        const entry = ownFiles.get(key);
        if (!entry) continue;
        await enqueue(entry, () => recoverOwn(entry, file, keep)).catch((error) => failures.push(error));
      }
      if (failures.length > 0) throw failures[0];
    },
    async move(from, to) {
      const olds = pathKeys(from);
      const [next] = pathKeys(to);
      const entry = ownFiles.get(olds[0]);
      const moveFiles = async () => {
        const moving = await filesOf(olds);
        for (const { place, name, start } of moving) {
          const moved = name.slice(0, start) + next + name.slice(start + KEY_LENGTH);
          await rename(join(place, name), join(place, moved));
        }
        for (const place of new Set(moving.map((one) => one.place)))
          await syncFolder(place, { ignoreUnsupported: true });
      };
      if (!entry) return moveFiles();
      await enqueue(entry, async () => {
        if (entry.pending.size === 0) await reset(entry);
        await moveFiles();
        entry.path = join(folder, next + basename(entry.path).slice(KEY_LENGTH));
      });
      // Drafts that come until here are written after the move, into the moved file.
      ownFiles.delete(olds[0]);
      if (entry.size > 0 || entry.isLost || !ownFiles.has(next)) ownFiles.set(next, entry);
    },
    async purge(path) {
      const keys = pathKeys(path);
      const entry = ownFiles.get(keys[0]);
      ownFiles.delete(keys[0]);
      await entry?.queue;
      for (const { place, name } of await filesOf(keys)) await removeDurably(join(place, name));
    },
    async close() {
      for (const entry of ownFiles.values()) {
        await enqueue(entry, async () => (entry.pending.size === 0 ? reset(entry) : undefined)).catch(() => undefined);
      }
    },
  };

  /** Recovers the drafts of windows of this process that were closed or reloaded before saving. */
  async function recoverOwn(
    entry: JournalFile,
    file: MapSnapshot | null,
    keep: (map: ArgumentMap, at: number) => Promise<void>,
  ): Promise<void> {
    const orphans = [...entry.pending].filter(([, { at }]) => Math.abs(Date.now() - at) > ORPHAN_MS);
    if (orphans.length === 0) return;
    await restoreIfLost(entry);
    const read = await readFile(entry.path, 'utf8').catch(() => '');
    const { pending } = replayJournal(read);
    for (const [writer, { base, change, at }] of orphans) {
      const inMemory = applyOrNull(base, change);
      const lost = inMemory ? { map: inMemory, at } : pending.get(writer);
      // A damaged journal is put aside once this process has ended.
      if (!lost) continue;
      if (differsFromFile(lost.map, file)) await keep(lost.map, lost.at);
      entry.pending.delete(writer);
      await appendOrReset(entry, { kind: 'dropped', writer });
    }
  }
}

/** Returns the size above which a journal is started anew that has to go on with some bytes. */
function compactAbove(bytes: number): number {
  return Math.min(MAX_JOURNAL_BYTES, Math.max(COMPACT_ABOVE_BYTES, COMPACT_ABOVE_FACTOR * bytes));
}
