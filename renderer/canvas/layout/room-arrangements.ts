import type { Arrangement } from '../../../argument/layout/arrangement';
import { type Layout, layoutMap } from '../../../argument/layout/layout-map';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Measure } from '../../../argument/text/font';

/** The part of the canvas in which a map is laid out, in px. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** The number of rooms whose arrangements are kept: more than a window has states. */
const MAX_ROOMS = 24;

/**
 * The arrangements of one map, one for each room that it was shown in. An edit keeps that of its room,
 * and a room that was left and is entered again shows the same picture.
 */
export class RoomArrangements {
  /** The room used last comes last. */
  private readonly byRoom = new Map<string, Arrangement>();

  /** Returns the map laid out in a room: as it was there before, or, if it is new there, as its text is largest. */
  layOut(map: ArgumentMap, room: Room, measure: Measure): Layout {
    const key = `${Math.round(room.width)} ${Math.round(room.height)}`;
    const keep = this.byRoom.get(key);
    const layout = layoutMap(map, { measure, target: room, ...(keep ? { keep } : {}) });
    this.byRoom.delete(key);
    this.byRoom.set(key, layout.arrangement);
    const [oldest] = this.byRoom.keys();
    if (this.byRoom.size > MAX_ROOMS && oldest !== undefined) this.byRoom.delete(oldest);
    return layout;
  }

  /** Forgets all arrangements, so that the map is laid out afresh in every room. */
  clear(): void {
    this.byRoom.clear();
  }
}
