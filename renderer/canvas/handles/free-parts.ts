import { overlaps, type Rect } from '../../../argument/layout/geometry';
import { foldMarkRect } from '../painting/fold-marks';
import { pinRect } from '../painting/pin-place';
import type { Scene } from '../painting/scene';

/** The greatest reach of a fold mark beyond its box, in px at zoom 1. */
const MARK_REACH = 24;

/** Returns whether a part of a scene has no box, label or fold mark in it; lines and frames may be there. */
export function freeParts(scene: Scene, showsStatus: boolean): (rect: Rect) => boolean {
  return (rect) => {
    if (scene.boxesIn(rect).length > 0) return false;
    const near = {
      x: rect.x - MARK_REACH,
      y: rect.y - MARK_REACH,
      width: rect.width + 2 * MARK_REACH,
      height: rect.height + 2 * MARK_REACH,
    };
    const marks = scene.boxesIn(near).flatMap((at) => {
      const box = scene.layout.boxes[at];
      return box ? [foldMarkRect(scene, box, showsStatus) ?? [], pinRect(scene, box, showsStatus) ?? []].flat() : [];
    });
    const labels = scene.inferencesIn(rect).flatMap((at) => {
      const lines = scene.layout.inferences[at];
      return lines ? [lines.pill, ...lines.ands, ...scene.referencesOf(lines.inference.id)] : [];
    });
    return ![...marks, ...labels].some((item) => overlaps(item, rect));
  };
}
