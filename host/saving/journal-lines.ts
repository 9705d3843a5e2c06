import { createHash } from 'node:crypto';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { applyChange, type Change, diffMaps, isEmptyChange } from '../../argument/model/change';

/** An edit on its way into a file: whose it is, the content that it starts from, and the one it makes if that is known. */
export interface Draft {
  /** One window on one map. */
  readonly writer: string;
  /** Counts what the writer sends: two calls may overtake each other on their way. */
  readonly order: number;
  readonly from: string;
  readonly to?: string;
  readonly change: Change;
}

/** A content with its hash. */
export interface KnownMap {
  readonly revision: string;
  readonly map: ArgumentMap;
}

/** What stands in a journal, one a line. */
export type Line =
  | { readonly kind: 'base'; readonly revision: string; readonly map: ArgumentMap }
  | ({ readonly kind: 'draft'; readonly at: number } & Draft)
  | { readonly kind: 'saved'; readonly writer: string; readonly to: string }
  | { readonly kind: 'dropped'; readonly writer: string };

/** What the lines of a journal come to. */
export interface Replayed {
  /** The map as it was last acknowledged, and when that was. */
  readonly acknowledged: (KnownMap & { readonly at: number }) | null;
  /** The edits that were on their way, by writer. */
  readonly pending: ReadonlyMap<string, { readonly at: number; readonly map: ArgumentMap }>;
  /** Every content that the file has had in between. */
  readonly contents: ReadonlySet<string>;
}

/** Reads a journal up to the first line that is torn or altered: what comes after that cannot be told from noise. */
export function replay(text: string): Replayed {
  const maps = new Map<string, ArgumentMap>();
  const pending = new Map<string, { at: number; map: ArgumentMap; to: string | undefined; order: number }>();
  const made = new Map<string, { at: number; map: ArgumentMap }>();
  let acknowledged: Replayed['acknowledged'] = null;
  for (const row of text.split('\n')) {
    if (row === '') continue;
    const line = lineIn(row);
    if (!line) break;
    if (line.kind === 'base') {
      maps.set(line.revision, line.map);
      acknowledged = { revision: line.revision, map: line.map, at: 0 };
    } else if (line.kind === 'draft') {
      const base = maps.get(line.from);
      const map = base && applyChange(base, line.change);
      if (!map) continue;
      if (line.order >= (pending.get(line.writer)?.order ?? 0)) {
        pending.set(line.writer, { at: line.at, map, to: line.to, order: line.order });
      }
      if (line.to !== undefined) made.set(line.to, { at: line.at, map });
    } else if (line.kind === 'saved') {
      const now = made.get(line.to);
      if (!now) continue;
      made.delete(line.to);
      maps.set(line.to, now.map);
      acknowledged = { revision: line.to, ...now };
      if (pending.get(line.writer)?.to === line.to) pending.delete(line.writer);
    } else {
      pending.delete(line.writer);
    }
  }
  return { acknowledged, pending, contents: new Set(maps.keys()) };
}

/** What would be lost if only the file were left, the last one last. */
export function lostIn({ acknowledged, pending, contents }: Replayed, file: KnownMap | null) {
  const lost: { readonly at: number; readonly map: ArgumentMap }[] = [...pending.values()];
  // The file went back to what it was before: a power cut, or a client that put an older one there. Another content
  // altogether is somebody's later work, and what was acknowledged is no news beside it.
  const wentBack = file === null || (contents.has(file.revision) && acknowledged?.revision !== file.revision);
  if (acknowledged && acknowledged.at > 0 && wentBack) lost.push(acknowledged);
  return lost.filter(({ map }) => differs(map, file)).sort((a, b) => a.at - b.at);
}

/** Whether a map is another one than that of the file, beyond how its bytes are written. */
export function differs(map: ArgumentMap, file: KnownMap | null): boolean {
  return file === null || !isEmptyChange(diffMaps(file.map, map));
}

/** A line with the checksum of what is in it. */
export function lineOf(line: Line): string {
  const json = JSON.stringify(line);
  return `${sumOf(json)} ${json}\n`;
}

function lineIn(row: string): Line | null {
  const json = row.slice(17);
  if (row[16] !== ' ' || sumOf(json) !== row.slice(0, 16)) return null;
  return JSON.parse(json) as Line;
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
