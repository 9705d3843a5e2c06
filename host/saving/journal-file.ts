import { stat } from 'node:fs/promises';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { JournalDraft } from './journal-format';

/** The size above which a journal without unsaved edits is started anew. */
export const COMPACT_ABOVE_BYTES = 1024 * 1024;

/** An edit that is not saved yet, with the content that it starts from if that is still known. */
interface PendingDraft extends JournalDraft {
  readonly at: number;
  readonly base: ArgumentMap | undefined;
}

/** A journal of this process. */
export interface JournalFile {
  path: string;
  /** The number of bytes known to be complete, and the one above which only the pending edits are kept. */
  size: number;
  compactAbove: number;
  torn: boolean;
  /** The file was removed, and the pending edits are not in the new one yet. */
  isLost: boolean;
  /** The revisions that edits can start from, and those of edits that are not saved yet. */
  readonly revisions: Set<string>;
  readonly pendingRevisions: Set<string>;
  readonly pending: Map<string, PendingDraft>;
  /** The order of the last call, by writer. */
  readonly lastOrders: Map<string, number>;
  /** The writers that have saved, and so have nothing in the journals of ended processes. */
  readonly savedWriters: Set<string>;
  queue: Promise<unknown>;
}

/** Returns a journal that is not made yet. With pending edits, they are what it is to hold first. */
export function newJournalFile(path: string, pending?: Map<string, PendingDraft>): JournalFile {
  return {
    path,
    size: 0,
    compactAbove: COMPACT_ABOVE_BYTES,
    torn: false,
    isLost: pending !== undefined,
    revisions: new Set(),
    pendingRevisions: new Set(),
    pending: pending ?? new Map(),
    lastOrders: new Map(),
    savedWriters: new Set(),
    queue: Promise.resolve(),
  };
}

/** Returns whether there is a file with at least that many bytes. */
export async function isFileOfSize(path: string, size: number): Promise<boolean> {
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  return stats?.isFile() === true && stats.size >= size;
}
