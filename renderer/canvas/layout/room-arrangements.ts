import type { Arrangement } from '../../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import { restoreArrangement, storeArrangement } from '../../../argument/layout/stored-arrangement';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Measure } from '../../../argument/text/font';
import type { StoredRoom } from '../../../contract/stored-maps';

/** The part of the canvas in which a map is laid out, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The number of rooms whose arrangements are kept: more than a window has states. */
const MAX_ROOMS = 24;
/** The number of rooms whose arrangements are kept until the map is opened again. */
const MAX_STORED_ROOMS = 8;
/** The number of claims in all these rooms; of a larger map only the last room is kept. */
const MAX_STORED_CLAIMS = 16_000;
/** The share by which a room may be wider or higher and still have the same arrangement. */
const TOLERANCE = 0.03;

interface KeptRoom extends Room {
  readonly arrangement: Arrangement;
}

/**
 * The arrangements of one map, one for each room that it was shown in. An edit keeps that of its room, and a
 * room that was left and is entered again shows the same picture.
 */
export class RoomArrangements {
  /** The room used last comes last. */
  private rooms: readonly KeptRoom[];

  /** Starts with the arrangements that a map had when it was opened before. */
  constructor(map: ArgumentMap, stored: readonly StoredRoom[] = []) {
    this.rooms = stored.map((room) => ({ ...room, arrangement: restoreArrangement(map, room.arrangement) }));
  }

  /** Returns the map laid out in a room: as it was there before, or else with its text as large as it gets. */
  layOut(map: ArgumentMap, room: Room, measure: Measure): Layout {
    const kept = this.rooms.findLast((other) => isAlike(other, room));
    const target = kept ? { width: kept.width, height: kept.height } : room;
    const layout = layoutMap(map, { measure, target, ...(kept ? { keep: kept.arrangement } : {}) });
    const others = this.rooms.filter((other) => other !== kept);
    this.rooms = [...others, { ...target, arrangement: layout.arrangement }].slice(-MAX_ROOMS);
    return layout;
  }

  /** Returns the arrangements to start with when the map is opened again. */
  store(): StoredRoom[] {
    const claims = this.rooms.at(-1)?.arrangement.claims.size ?? 0;
    const count = Math.min(MAX_STORED_ROOMS, Math.max(1, Math.floor(MAX_STORED_CLAIMS / claims)));
    return this.rooms
      .slice(-count)
      .map(({ width, height, arrangement }) => ({ width, height, arrangement: storeArrangement(arrangement) }));
  }
}

function isAlike(a: Room, b: Room): boolean {
  return Math.abs(a.width / b.width - 1) <= TOLERANCE && Math.abs(a.height / b.height - 1) <= TOLERANCE;
}
