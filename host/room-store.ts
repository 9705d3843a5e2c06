import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { firstIssues } from '../argument/formats/schema-issues';
import type { Revision, StoredRoom } from '../contract/stored-maps';
import { replaceFile } from './saving/durable-file';
import { keepNewest } from './saving/keep-newest';

const id = z.string().max(200);
const answers = z.union([z.enum(['row', 'right']), z.array(id)]);
const length = z.number().positive().max(1e6);

/** The arrangements of one content, as a window sends them and as they are stored. */
export const roomsSchema = z
  .array(
    z.object({
      width: length,
      height: length,
      arrangement: z.object({
        claims: z.array(z.tuple([id, length, answers.nullable()])).max(100_000),
        inferences: z.array(z.tuple([id, z.object({ stacked: z.boolean(), undercuttersBesidePremises: z.boolean() })])),
        forest: z.object({ first: z.enum(['over', 'beside']).nullable(), trees: answers }).nullable(),
        scale: z.number().positive().max(1000),
      }),
    }),
  )
  .max(50);

/** The revision is the name of a file. */
export const contentHash = z.string().regex(/^[0-9a-f]{64}$/);

/** The number of contents whose arrangements are kept. */
const MAX_CONTENTS = 200;

/**
 * The arrangements of maps in the windows of this computer, in the data folder: one file for each content of a map,
 * so that they follow it under any name. They hold ids and widths, no texts.
 */
export interface RoomStore {
  keep(revision: Revision, rooms: readonly StoredRoom[]): Promise<void>;
  /** Returns the arrangements of a content; none where they cannot be read. */
  read(revision: Revision): Promise<readonly StoredRoom[]>;
}

/** Opens the arrangements in a folder. What cannot be read or written is as if it had not been kept. */
export function openRoomStore(folder: string): RoomStore {
  const fileOf = (revision: Revision) => join(folder, `${revision}.json`);
  return {
    async keep(revision, rooms) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const bytes = new TextEncoder().encode(JSON.stringify(rooms));
      await replaceFile(fileOf(revision), bytes, { newMode: 0o600 });
      await keepNewest(folder, MAX_CONTENTS);
    },
    async read(revision) {
      try {
        const stored: unknown = JSON.parse(await readFile(fileOf(revision), 'utf8'));
        return firstIssues(roomsSchema, stored, 1).length === 0 ? (stored as readonly StoredRoom[]) : [];
      } catch {
        return [];
      }
    },
  };
}
