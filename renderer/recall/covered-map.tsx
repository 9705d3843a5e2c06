import { useMemo, useRef } from 'react';
import type { GroupItem, Item } from '../../argument/drawing/display-list';
import { drawMap } from '../../argument/drawing/draw-map';
import type { Theme } from '../../argument/drawing/theme';
import { layoutMap } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { positionOf } from '../../argument/model/forest';
import { strings } from '../../messages/messages';
import { useMapTheme } from '../canvas/layout/map-layout';
import { pageMeasure } from '../display/measure-text';
import { useMotion } from '../display/use-motion';
import { type Camera, lookAt, roomOn, type Size } from '../presentation/camera';
import { type Shown, Stage } from '../presentation/stage';

/** The map with the text of some boxes covered, and a ring around the one that is asked for. */
export function CoveredMap({
  map,
  shut,
  current,
  size,
  onChoose,
}: {
  readonly map: ArgumentMap;
  readonly shut: ReadonlySet<Id>;
  readonly current: Id;
  readonly size: Size;
  readonly onChoose: (id: Id) => void;
}) {
  const theme = useMapTheme();
  const moves = useMotion() > 0;
  const layout = useMemo(() => {
    const { largest, ...target } = roomOn(size);
    const open = { ...map, view: { ...map.view, folded: [] } };
    return layoutMap(open, { measure: pageMeasure, target, maxScale: largest });
  }, [map, size]);
  const drawn = useMemo(() => drawMap(map, layout, theme), [map, layout, theme]);
  const boxes = useMemo(() => new Map(layout.boxes.map((box) => [box.claim.id, box])), [layout]);
  const box = boxes.get(current);

  const shown = useMemo((): Shown => {
    const items = drawn.map((item) =>
      item.kind === 'group' && item.role === 'claim' && shut.has(item.id ?? '') ? coverBox(item, theme) : item,
    );
    return { items, seen: () => 1, marked: box ? [box] : [] };
  }, [drawn, shut, theme, box]);

  const camera = useRef<Camera | null>(null);
  const goal = useMemo(() => {
    const target = boxes.get(positionOf(map, current).home?.target ?? '');
    camera.current = lookAt(layout, size, box ? [box] : [], target ?? null, camera.current);
    return camera.current;
  }, [layout, size, box, boxes, map, current]);

  return (
    <Stage
      shown={shown}
      camera={goal}
      size={size}
      theme={theme}
      label={strings.telling.recall.picture}
      moves={moves}
      onPress={(x, y) => {
        const met = layout.boxes.find(
          (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
        );
        if (met) onChoose(met.claim.id);
      }}
    />
  );
}

/** Of a covered box nothing is drawn but its border and its number, which is the first of its lines. */
function coverBox(group: GroupItem, theme: Theme): Item {
  const number = group.items.find((item) => item.kind === 'text');
  const borders = group.items.flatMap((item) => {
    if (item.kind !== 'rect' || !item.stroke) return [];
    return [item.fill ? { ...item, fill: theme.frame } : item];
  });
  return { ...group, items: number ? [...borders, number] : borders };
}
