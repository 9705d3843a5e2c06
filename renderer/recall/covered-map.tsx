import { useMemo, useRef } from 'react';
import type { GroupItem, Item } from '../../argument/drawing/display-list';
import type { Theme } from '../../argument/drawing/theme';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { positionOf } from '../../argument/model/structure/forest';
import { messages } from '../../messages/messages';
import { type Camera, type Legibility, lookAt, type Size, TEXT_SIZE } from '../presentation/camera';
import { Stage, type StageContent } from '../presentation/stage';
import { boxAt, labelsOf, useStageLayout } from '../presentation/use-stage-layout';

/** One person at the screen reads text of 14 px; more of the map is worth more than larger text. */
const LEGIBILITY: Legibility = { readable: 14 / TEXT_SIZE, largest: 1.25 };

/** The map with the text of some boxes covered, and a ring around the current one. */
export function CoveredMap({
  map,
  hiddenIds,
  current,
  size,
  onChoose,
}: {
  readonly map: ArgumentMap;
  readonly hiddenIds: ReadonlySet<Id>;
  readonly current: Id;
  readonly size: Size;
  readonly onChoose: (id: Id) => void;
}) {
  const { theme, isAnimated, layout, items: drawn } = useStageLayout(map, size, LEGIBILITY);
  const boxes = useMemo(() => new Map(layout.boxes.map((box) => [box.claim.id, box])), [layout]);
  const box = boxes.get(current);

  const content = useMemo((): StageContent => {
    const items = drawn.map((item) =>
      item.kind === 'group' && item.role === 'claim' && hiddenIds.has(item.id ?? '') ? coverBox(item, theme) : item,
    );
    return { items, opacityOf: () => 1, highlighted: box ? [box] : [], labels: labelsOf(layout) };
  }, [layout, drawn, hiddenIds, theme, box]);

  const camera = useRef<Camera | null>(null);
  const targetCamera = useMemo(() => {
    const target = boxes.get(positionOf(map, current).home?.target ?? '');
    camera.current = lookAt({
      shown: { x: 0, y: 0, width: layout.width, height: layout.height },
      focus: box ? [box] : [],
      context: [...(target ? [target] : []), ...layout.boxes],
      stage: size,
      legibility: LEGIBILITY,
      before: camera.current,
    });
    return camera.current;
  }, [layout, size, box, boxes, map, current]);

  return (
    <Stage
      content={content}
      camera={targetCamera}
      size={size}
      theme={theme}
      label={messages.recall.picture}
      isAnimated={isAnimated}
      onPress={(x, y) => {
        const hit = boxAt(layout.boxes, x, y);
        if (hit) onChoose(hit.claim.id);
      }}
    />
  );
}

/** Reduces a covered box to its border; its number stands at its junction. */
function coverBox(group: GroupItem, theme: Theme): Item {
  const borders = group.items.flatMap((item) => {
    if (item.kind !== 'rect' || !item.stroke) return [];
    return [item.fill ? { ...item, fill: theme.frame } : item];
  });
  return { ...group, items: borders };
}
