import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { writeAll } from './file-io';
import {
  differsFromFile,
  encodeRecord,
  findLostMaps,
  type JournalDraft,
  type JournalRecord,
  type MapSnapshot,
  replayJournal,
} from './journal-format';
import { hasProcessEnded, ownProcessId } from './process-id';

/** Every edit, synced within a moment and kept apart from the map's folder, until it is in the map's file. */
export interface Journal {
  /** Tells a content that edits may start from. */
  addBase(revision: string, map: ArgumentMap): void;
  hasBase(revision: string): boolean;
  /** Makes an edit durable. It takes the place of the one before by the same writer. */
  writeDraft(path: string, draft: JournalDraft): Promise<void>;
  /** The edit of a writer is in the file by now; `to` is what the file is. */
  markSaved(path: string, writer: string, to: string): Promise<void>;
  /** A writer has nothing on its way any more. */
  markDropped(path: string, writer: string, order: number): Promise<void>;
  /**
   * Hands over the maps that ended processes and closed windows were keeping, where they differ from the file (null when
   * that cannot be read), the last one last, and forgets them once `keep` has made them durable.
   */
  recover(path: string, file: MapSnapshot | null, keep: (map: ArgumentMap, at: number) => Promise<void>): Promise<void>;
  move(from: string, to: string): Promise<void>;
  /** Takes away the journals that hold nothing any more. */
  close(): Promise<void>;
}

/** A window that is there saves what it has within this time; what waits for longer belongs to none. */
const ORPHAN_MS = 3_000;
const DAY_MS = 24 * 60 * 60 * 1000;
/** A journal with nothing on its way begins anew when it is larger. */
const COMPACT_ABOVE_BYTES = 1024 * 1024;
const MAX_BASES = 8;

interface JournalFile {
  readonly path: string;
  /** Up to here it is known to be whole. */
  size: number;
  torn: boolean;
  /** What later edits can start from, and what edits that are not yet in the file make. */
  readonly revisions: Set<string>;
  readonly pendingRevisions: Set<string>;
  readonly pending: Map<string, { readonly to: string | undefined; readonly at: number; readonly order: number }>;
  /** How far each writer has come. */
  readonly lastOrders: Map<string, number>;
  queue: Promise<unknown>;
}

/** Opens the journal in a folder. Every process writes files of its own, so that two never write into one. */
export function openJournal(folder: string): Journal {
  const ownFiles = new Map<string, JournalFile>();
  const bases = new Map<string, ArgumentMap>();
  let count = 0;

  const journalFileFor = (path: string): JournalFile => {
    const found = ownFiles.get(path);
    if (found) return found;
    const file = join(folder, `${pathKey(path)}.${ownProcessId}-${Date.now().toString(36)}${count++}.jsonl`);
    const made: JournalFile = {
      path: file,
      size: 0,
      torn: false,
      revisions: new Set(),
      pendingRevisions: new Set(),
      pending: new Map(),
      lastOrders: new Map(),
      queue: Promise.resolve(),
    };
    ownFiles.set(path, made);
    return made;
  };

  const enqueue = <T>(entry: JournalFile, work: () => Promise<T>): Promise<T> => {
    const turn = entry.queue.then(work, work);
    entry.queue = turn.catch(() => undefined);
    return turn;
  };

  const append = async (entry: JournalFile, lines: readonly JournalRecord[], synced: boolean) => {
    const bytes = Buffer.from(lines.map(encodeRecord).join(''));
    if (entry.size === 0) await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(entry.path, constants.O_RDWR | constants.O_CREAT, 0o600);
    try {
      // A line that was cut by a full disk must not spoil the next one.
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

  const reset = async (entry: JournalFile) => {
    await rm(entry.path, { force: true });
    entry.size = 0;
    entry.torn = false;
    entry.revisions.clear();
    entry.pendingRevisions.clear();
  };

  const appendOrReset = async (entry: JournalFile, line: JournalRecord & { writer: string }) => {
    if (entry.pending.size === 0 && entry.size > COMPACT_ABOVE_BYTES) await reset(entry);
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
        // Overtaken on its way: what it holds is in a later one. A save is kept all the same, to be acknowledged.
        if (!isNewest && to === undefined) return;
        const lines: JournalRecord[] = [];
        if (!entry.revisions.has(draft.from)) {
          const map = bases.get(draft.from);
          if (!map) throw new Error('the content that the edit starts from is not known');
          lines.push({ kind: 'base', revision: draft.from, map });
        }
        const at = Date.now();
        lines.push({ kind: 'draft', at, ...draft });
        await append(entry, lines, true);
        entry.revisions.add(draft.from);
        if (to !== undefined) entry.pendingRevisions.add(to);
        if (!isNewest) return;
        entry.lastOrders.set(writer, order);
        entry.pending.set(writer, { to, at, order });
      });
    },
    markSaved(path, writer, to) {
      const entry = journalFileFor(path);
      return enqueue(entry, async () => {
        // What was written meanwhile goes further than what is saved now.
        if (entry.pending.get(writer)?.to === to) entry.pending.delete(writer);
        if (entry.pendingRevisions.delete(to)) entry.revisions.add(to);
        await appendOrReset(entry, { kind: 'saved', writer, to });
      });
    },
    markDropped(path, writer, order) {
      const entry = journalFileFor(path);
      return enqueue(entry, async () => {
        if (order < (entry.lastOrders.get(writer) ?? 0)) return;
        entry.lastOrders.set(writer, order);
        if (entry.pending.delete(writer)) await appendOrReset(entry, { kind: 'dropped', writer });
      });
    },
    async recover(path, file, keep) {
      const key = pathKey(path);
      for (const name of (await readdir(folder).catch(() => [])).sort()) {
        const [, owner, processId = ''] = /^([0-9a-f]{16})\.([0-9a-f]{8}-\d+)-\w+\.jsonl$/.exec(name) ?? [];
        if (owner !== key) continue;
        const entry = ownFiles.get(path);
        if (processId === ownProcessId && entry?.path === join(folder, name)) {
          await enqueue(entry, () => recoverOwn(entry, file, keep));
        } else if (processId !== ownProcessId && (await isAbandoned(join(folder, name), processId))) {
          for (const { at, map } of findLostMaps(replayJournal(await readFile(join(folder, name), 'utf8')), file))
            await keep(map, at);
          await rm(join(folder, name), { force: true });
        }
      }
    },
    async move(from, to) {
      const [old, next] = [pathKey(from), pathKey(to)];
      const entry = ownFiles.get(from);
      ownFiles.delete(from);
      if (entry) await enqueue(entry, async () => (entry.pending.size === 0 ? reset(entry) : undefined));
      for (const name of await readdir(folder).catch(() => [])) {
        if (name.startsWith(`${old}.`)) await rename(join(folder, name), join(folder, next + name.slice(old.length)));
      }
      if (entry?.size) ownFiles.set(to, { ...entry, path: entry.path.replace(old, next) });
    },
    async close() {
      for (const entry of ownFiles.values()) {
        await enqueue(entry, async () => (entry.pending.size === 0 ? reset(entry) : undefined)).catch(() => undefined);
      }
    },
  };

  /** What a window of this process has left: it went, or was loaded anew, before it was saved. */
  async function recoverOwn(
    entry: JournalFile,
    file: MapSnapshot | null,
    keep: (map: ArgumentMap, at: number) => Promise<void>,
  ): Promise<void> {
    const orphans = [...entry.pending].filter(([, { at }]) => Math.abs(Date.now() - at) > ORPHAN_MS);
    if (orphans.length === 0) return;
    const { pending } = replayJournal(await readFile(entry.path, 'utf8'));
    for (const [writer] of orphans) {
      const lost = pending.get(writer);
      if (lost && differsFromFile(lost.map, file)) await keep(lost.map, lost.at);
      entry.pending.delete(writer);
      await appendOrReset(entry, { kind: 'dropped', writer });
    }
  }
}

/** Of the processes of another computer nothing is known; a day is enough. */
async function isAbandoned(file: string, processId: string): Promise<boolean> {
  if (hasProcessEnded(processId)) return true;
  const stats = await stat(file).catch(() => null);
  return stats !== null && Date.now() - stats.mtimeMs > DAY_MS;
}

function pathKey(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
