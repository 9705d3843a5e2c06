import { createHash } from 'node:crypto';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, type Change, diffMaps, isEmptyChange } from '../../argument/model/change';

/**
 * An edit on its way into a file: its writer, the revision it starts from, and the revision it
 * makes if that is known.
 */
export interface JournalDraft {
  /** The id of one window on one map. */
  readonly writer: string;
  /** The number of this call of the writer, since calls may overtake each other. */
  readonly order: number;
  readonly from: string;
  readonly to?: string;
  readonly change: Change;
}

/** A content of a map with its revision. */
export interface MapSnapshot {
  readonly revision: string;
  readonly map: ArgumentMap;
}

/** A record of a journal, one line each. */
export type JournalRecord =
  | { readonly kind: 'base'; readonly revision: string; readonly map: ArgumentMap }
  | ({ readonly kind: 'draft'; readonly at: number } & JournalDraft)
  | { readonly kind: 'saved'; readonly writer: string; readonly to: string }
  | { readonly kind: 'dropped'; readonly writer: string };

/** The state that the records of a journal add up to. */
export interface ReplayedJournal {
  /** The map that was saved last, and the time of that. */
  readonly acknowledged: (MapSnapshot & { readonly at: number }) | null;
  /** The edits that were not saved yet, by writer, with the revision that each makes if that is known. */
  readonly pending: ReadonlyMap<
    string,
    { readonly at: number; readonly map: ArgumentMap; readonly to: string | undefined }
  >;
  /** All revisions that the file had meanwhile. */
  readonly revisions: ReadonlySet<string>;
  /** The whole text was read, and every edit had its base. */
  readonly isWhole: boolean;
}

/** Reads a journal up to the first line that is torn or altered; the lines after it cannot be trusted. */
export function replayJournal(text: string): ReplayedJournal {
  const maps = new Map<string, ArgumentMap>();
  const pending = new Map<string, { at: number; map: ArgumentMap; to: string | undefined; order: number }>();
  const unsavedMaps = new Map<string, { at: number; map: ArgumentMap }>();
  let acknowledged: ReplayedJournal['acknowledged'] = null;
  let isWhole = true;
  for (const row of text.split('\n')) {
    if (row === '') continue;
    const record = decodeRecord(row);
    if (!record) {
      isWhole = false;
      break;
    }
    if (record.kind === 'base') {
      maps.set(record.revision, record.map);
      acknowledged = { revision: record.revision, map: record.map, at: 0 };
    } else if (record.kind === 'draft') {
      const map = applyOrNull(maps.get(record.from), record.change);
      if (!map) {
        isWhole = false;
        continue;
      }
      if (record.order >= (pending.get(record.writer)?.order ?? 0)) {
        pending.set(record.writer, { at: record.at, map, to: record.to, order: record.order });
      }
      if (record.to !== undefined) unsavedMaps.set(record.to, { at: record.at, map });
    } else if (record.kind === 'saved') {
      const saved = unsavedMaps.get(record.to);
      if (!saved) continue;
      unsavedMaps.delete(record.to);
      maps.set(record.to, saved.map);
      acknowledged = { revision: record.to, ...saved };
      if (pending.get(record.writer)?.to === record.to) pending.delete(record.writer);
    } else if (record.kind === 'dropped') {
      pending.delete(record.writer);
    } else {
      // A record of a later release: nobody knows what it did to the edits.
      isWhole = false;
    }
  }
  return { acknowledged, pending, revisions: new Set(maps.keys()), isWhole };
}

/** Returns the map after a change, or null without a map, or if the change does not fit or has another form. */
export function applyOrNull(map: ArgumentMap | undefined, change: Change): ArgumentMap | null {
  try {
    return map ? applyChange(map, change) : null;
  } catch {
    return null;
  }
}

/** Returns the maps that would be lost if only the file remained, sorted by time. */
export function findLostMaps({ acknowledged, pending, revisions }: ReplayedJournal, file: MapSnapshot | null) {
  const lost: { readonly at: number; readonly map: ArgumentMap }[] = [...pending.values()];
  // The file has an earlier content again, after a power cut or a sync client's mistake. A content
  // that the journal does not know is somebody's later work, and then the acknowledged map is not
  // lost.
  if (acknowledged && acknowledged.at > 0) {
    const wentBack = file === null || (revisions.has(file.revision) && acknowledged.revision !== file.revision);
    if (wentBack) lost.push(acknowledged);
  }
  return lost.filter(({ map }) => differsFromFile(map, file)).sort((a, b) => a.at - b.at);
}

/** Returns whether a map differs from that of the file in more than formatting. */
export function differsFromFile(map: ArgumentMap, file: MapSnapshot | null): boolean {
  return file === null || !isEmptyChange(diffMaps(file.map, map));
}

/** Returns the line of a record, with a checksum. */
export function encodeRecord(record: JournalRecord): string {
  const json = JSON.stringify(record);
  return `${checksum(json)} ${json}\n`;
}

function decodeRecord(row: string): JournalRecord | null {
  const json = row.slice(17);
  if (row[16] !== ' ' || checksum(json) !== row.slice(0, 16)) return null;
  return JSON.parse(json) as JournalRecord;
}

function checksum(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
