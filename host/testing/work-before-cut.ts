import { existsSync, readFileSync } from 'node:fs';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { diffMaps } from '../../argument/model/change';
import { mapOf } from '../../argument/testing/map-builder';
import type { Random } from '../../argument/testing/random-map';
import type { Host } from '../../contract/host';
import type { OpenedMap } from '../../contract/stored-maps';

/** The acknowledged work, as numbers by name. A later number of a name replaces an earlier one. */
export type Acknowledged = Readonly<Record<string, number>>;

/**
 * A lack after a power cut: a map that cannot be read or is a mixture, a map that is nowhere, something
 * else that was acknowledged, or an edit that cannot be saved any more.
 */
export interface Lack {
  readonly kind: 'unreadable' | 'nowhere' | 'behind' | 'unsaved';
  readonly what: string;
}

/** Work on the disk until the power is cut, and the judgement of what is there afterwards. */
export interface WorkBeforeCut {
  readonly name: string;
  /** The part of the states that it gets: 1, or less if it is simpler. */
  readonly share: number;
  /** Writes the maps to begin with. */
  prepare(target: string): void;
  /** Works through a host, and passes on what it has acknowledged, as soon as it has. */
  work(host: Host, target: string, random: Random, acknowledge: (what: Acknowledged) => void): Promise<void>;
  /** Looks at all through a host that starts after the cut, and edits the maps. */
  judge(host: Host, target: string, acknowledged: Acknowledged): Promise<Lack[]>;
}

const [CLAIM] = mapOf('Thesis').claims;

/** Returns a map that tells the number of its edit, also by its text. */
export function numberedMap(count: number, length: number): ArgumentMap {
  const text = letterOf(count).repeat(length);
  return { ...mapOf('Thesis'), title: `edit ${count}`, claims: CLAIM ? [{ ...CLAIM, text }] : [] };
}

/** Returns the number of the edit, or null for a mixture of several. */
export function editIn({ title, claims: [claim] }: ArgumentMap): number | null {
  const count = Number(title.split(' ')[1]);
  return [...(claim?.text ?? '')].every((letter) => letter === letterOf(count)) ? count : null;
}

function letterOf(count: number): string {
  return String.fromCharCode(97 + (count % 26));
}

/** Saves an edit as a window does. Returns the map as it is now. Throws Error if it is not saved. */
export async function save(host: Host, opened: OpenedMap, next: ArgumentMap, order: number): Promise<OpenedMap> {
  const { ref, revision, map } = opened;
  const answer = await host.applyChange({ ref, revision, change: diffMaps(map, next), writer: 'window', order });
  if (answer.kind !== 'saved') throw new Error(`${opened.name}: ${answer.kind}`);
  return { ...opened, map: next, revision: answer.revision };
}

/** Returns whether two names have the same content. */
export function haveSameContent(...paths: readonly [string, string]): boolean {
  const [first, second] = paths.map((path) => (existsSync(path) ? readFileSync(path) : null));
  return first != null && second != null && first.equals(second);
}

/** Opens an edited map, judges it, and edits it. */
export async function judgeEdits(host: Host, ref: string, acknowledged: Acknowledged): Promise<Lack[]> {
  const opened = await host.open({ ref });
  const { name, map, unsaved } = opened;
  const lacks: Lack[] = [];
  const counts = [map, unsaved?.map ?? map].map(editIn);
  if (counts.includes(null)) lacks.push({ kind: 'unreadable', what: `${name} is a mixture` });
  const [, count] = counts;
  const wanted = acknowledged[name] ?? 0;
  if ((count ?? wanted) < wanted) lacks.push({ kind: 'behind', what: `${name} has edit ${count}, not ${wanted}` });
  await save(host, opened, numberedMap(1_000_000, 100), 1).catch((error: unknown) => {
    lacks.push({ kind: 'unsaved', what: String(error) });
  });
  return lacks;
}
