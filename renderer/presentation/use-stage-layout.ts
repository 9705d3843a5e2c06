import { useMemo } from 'react';
import { drawMap } from '../../argument/drawing/draw-map';
import type { Box } from '../../argument/layout/boxes/box';
import type { Rect } from '../../argument/layout/geometry';
import { type Layout, layoutMap } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { measureText } from '../display/measure-text';
import { motionDuration } from '../display/motion-duration';
import { useMapTheme } from '../display/use-map-theme';
import { useAppState } from '../store/use-app';
import { availableSize, type Legibility, type Size } from './camera';

/**
 * Returns a map as it is shown on a stage: every branch unfolded, laid out once for the size of the
 * stage, so that nothing ever moves to another place in it.
 */
export function useStageLayout(map: ArgumentMap, size: Size, { largest }: Legibility) {
  const theme = useMapTheme(useAppState((state) => state.settings.theme));
  const isAnimated = useAppState((state) => motionDuration(state.settings.animation) > 0);
  const layout = useMemo(() => {
    const unfolded = { ...map, view: { ...map.view, folded: [] } };
    return layoutMap(unfolded, { measure: measureText, target: availableSize(size), maxScale: largest });
  }, [map, size, largest]);
  const items = useMemo(() => drawMap(map, layout, theme), [map, layout, theme]);
  return { theme, isAnimated, layout, items };
}

/** Returns the places of the labels on the lines of a layout. */
export function labelsOf({ inferences }: Layout): Rect[] {
  return inferences.flatMap(({ pill, ands }) => [pill, ...ands]);
}

/** Returns the box at a point of the layout, in its px. */
export function boxAt(boxes: readonly Box[], x: number, y: number): Box | undefined {
  return boxes.find((box) => x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height);
}
