import { overlaps, type Rect } from '../../../argument/layout/geometry';
import type { Scene } from '../painting/scene';

/** Returns whether a part of a scene has neither a box nor a label in it; lines and frames may be there. */
export function freeParts(scene: Scene): (rect: Rect) => boolean {
  return (rect) => {
    if (scene.boxesIn(rect).length > 0) return false;
    return scene.inferencesIn(rect).every((at) => {
      const lines = scene.layout.inferences[at];
      if (!lines) return true;
      const references = scene.referencesOf(lines.inference.id);
      return ![lines.pill, ...lines.ands, ...references].some((label) => overlaps(label, rect));
    });
  };
}
