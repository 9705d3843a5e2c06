import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { writeAll } from './file-io';
import { type Draft, differs, type KnownMap, type Line, lineOf, lostIn, replay } from './journal-lines';
import { isGone, ownMark } from './process-id';

/** Every edit, synced within a moment and kept apart from the map's folder, until it is in the map's file. */
export interface Journal {
  /** Tells a content that edits may start from. */
  knows(revision: string, map: ArgumentMap): void;
  isKnown(revision: string): boolean;
  /** Makes an edit durable. It takes the place of the one before by the same writer. */
  write(path: string, draft: Draft): Promise<void>;
  /** The edit of a writer is in the file by now; `to` is what the file is. */
  saved(path: string, writer: string, to: string): Promise<void>;
  /** A writer has nothing on its way any more. */
  dropped(path: string, writer: string, order: number): Promise<void>;
  /**
   * Hands over the maps that ended processes and closed windows were keeping, where they differ from the file (null when
   * that cannot be read), the last one last, and forgets them once `keep` has made them durable.
   */
  harvest(path: string, file: KnownMap | null, keep: (map: ArgumentMap, at: number) => Promise<void>): Promise<void>;
  moved(from: string, to: string): Promise<void>;
  /** Takes away the journals that hold nothing any more. */
  close(): Promise<void>;
}

/** A window that is there saves what it has within this time; what waits for longer belongs to none. */
const ORPHAN_MS = 3_000;
const A_DAY_MS = 24 * 60 * 60 * 1000;
/** A journal with nothing on its way begins anew when it is larger. */
const LARGE = 1024 * 1024;
const MOST_BASES = 8;

interface OwnFile {
  readonly file: string;
  /** Up to here it is known to be whole. */
  size: number;
  torn: boolean;
  /** What later edits can start from, and what edits that are not yet in the file make. */
  readonly contents: Set<string>;
  readonly made: Set<string>;
  readonly pending: Map<string, { readonly to: string | undefined; readonly at: number; readonly order: number }>;
  /** How far each writer has come. */
  readonly orders: Map<string, number>;
  turn: Promise<unknown>;
}

/** Opens the journal in a folder. Every process writes files of its own, so that two never write into one. */
export function openJournal(folder: string): Journal {
  const own = new Map<string, OwnFile>();
  const bases = new Map<string, ArgumentMap>();
  let count = 0;

  const ownFile = (path: string): OwnFile => {
    const found = own.get(path);
    if (found) return found;
    const file = join(folder, `${keyOf(path)}.${ownMark}-${Date.now().toString(36)}${count++}.jsonl`);
    const made: OwnFile = {
      file,
      size: 0,
      torn: false,
      contents: new Set(),
      made: new Set(),
      pending: new Map(),
      orders: new Map(),
      turn: Promise.resolve(),
    };
    own.set(path, made);
    return made;
  };

  const inTurn = <T>(entry: OwnFile, work: () => Promise<T>): Promise<T> => {
    const turn = entry.turn.then(work, work);
    entry.turn = turn.catch(() => undefined);
    return turn;
  };

  const append = async (entry: OwnFile, lines: readonly Line[], synced: boolean) => {
    const bytes = Buffer.from(lines.map(lineOf).join(''));
    if (entry.size === 0) await mkdir(folder, { recursive: true, mode: 0o700 });
    const file = await open(entry.file, constants.O_RDWR | constants.O_CREAT, 0o600);
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

  const forget = async (entry: OwnFile) => {
    await rm(entry.file, { force: true });
    entry.size = 0;
    entry.torn = false;
    entry.contents.clear();
    entry.made.clear();
  };

  const settle = async (entry: OwnFile, line: Line & { writer: string }) => {
    if (entry.pending.size === 0 && entry.size > LARGE) await forget(entry);
    else if (entry.size > 0) await append(entry, [line], false);
  };

  return {
    knows(revision, map) {
      bases.delete(revision);
      bases.set(revision, map);
      const [oldest] = bases.keys();
      if (bases.size > MOST_BASES && oldest !== undefined) bases.delete(oldest);
    },
    isKnown: (revision) => bases.has(revision),
    write(path, draft) {
      const entry = ownFile(path);
      return inTurn(entry, async () => {
        const { writer, order, to } = draft;
        const newest = order >= (entry.orders.get(writer) ?? 0);
        // Overtaken on its way: what it holds is in a later one. A save is kept all the same, to be acknowledged.
        if (!newest && to === undefined) return;
        const lines: Line[] = [];
        if (!entry.contents.has(draft.from)) {
          const map = bases.get(draft.from);
          if (!map) throw new Error('the content that the edit starts from is not known');
          lines.push({ kind: 'base', revision: draft.from, map });
        }
        const at = Date.now();
        lines.push({ kind: 'draft', at, ...draft });
        await append(entry, lines, true);
        entry.contents.add(draft.from);
        if (to !== undefined) entry.made.add(to);
        if (!newest) return;
        entry.orders.set(writer, order);
        entry.pending.set(writer, { to, at, order });
      });
    },
    saved(path, writer, to) {
      const entry = ownFile(path);
      return inTurn(entry, async () => {
        // What was written meanwhile goes further than what is saved now.
        if (entry.pending.get(writer)?.to === to) entry.pending.delete(writer);
        if (entry.made.delete(to)) entry.contents.add(to);
        await settle(entry, { kind: 'saved', writer, to });
      });
    },
    dropped(path, writer, order) {
      const entry = ownFile(path);
      return inTurn(entry, async () => {
        if (order < (entry.orders.get(writer) ?? 0)) return;
        entry.orders.set(writer, order);
        if (entry.pending.delete(writer)) await settle(entry, { kind: 'dropped', writer });
      });
    },
    async harvest(path, file, keep) {
      const key = keyOf(path);
      for (const name of (await readdir(folder).catch(() => [])).sort()) {
        const [, owner, mark = ''] = /^([0-9a-f]{16})\.([0-9a-f]{8}-\d+)-\w+\.jsonl$/.exec(name) ?? [];
        if (owner !== key) continue;
        const entry = own.get(path);
        if (mark === ownMark && entry?.file === join(folder, name)) {
          await inTurn(entry, () => harvestOwn(entry, file, keep));
        } else if (mark !== ownMark && (await isOver(join(folder, name), mark))) {
          for (const { at, map } of lostIn(replay(await readFile(join(folder, name), 'utf8')), file))
            await keep(map, at);
          await rm(join(folder, name), { force: true });
        }
      }
    },
    async moved(from, to) {
      const [old, next] = [keyOf(from), keyOf(to)];
      const entry = own.get(from);
      own.delete(from);
      if (entry) await inTurn(entry, async () => (entry.pending.size === 0 ? forget(entry) : undefined));
      for (const name of await readdir(folder).catch(() => [])) {
        if (name.startsWith(`${old}.`)) await rename(join(folder, name), join(folder, next + name.slice(old.length)));
      }
      if (entry?.size) own.set(to, { ...entry, file: entry.file.replace(old, next) });
    },
    async close() {
      for (const entry of own.values()) {
        await inTurn(entry, async () => (entry.pending.size === 0 ? forget(entry) : undefined)).catch(() => undefined);
      }
    },
  };

  /** What a window of this process has left: it went, or was loaded anew, before it was saved. */
  async function harvestOwn(
    entry: OwnFile,
    file: KnownMap | null,
    keep: (map: ArgumentMap, at: number) => Promise<void>,
  ): Promise<void> {
    const orphans = [...entry.pending].filter(([, { at }]) => Math.abs(Date.now() - at) > ORPHAN_MS);
    if (orphans.length === 0) return;
    const { pending } = replay(await readFile(entry.file, 'utf8'));
    for (const [writer] of orphans) {
      const lost = pending.get(writer);
      if (lost && differs(lost.map, file)) await keep(lost.map, lost.at);
      entry.pending.delete(writer);
      await settle(entry, { kind: 'dropped', writer });
    }
  }
}

/** Of the processes of another computer nothing is known; a day is enough. */
async function isOver(file: string, mark: string): Promise<boolean> {
  if (isGone(mark)) return true;
  const found = await stat(file).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > A_DAY_MS;
}

function keyOf(path: string): string {
  return createHash('sha256').update(resolve(path)).digest('hex').slice(0, 16);
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
