import { useMemo, useRef } from 'react';
import type { GroupItem, Item } from '../../argument/drawing/display-list';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type PresentationStep, revealedIds, visibleFrom } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { type Camera, fitMap, lookAt, type Size } from './camera';
import { Stage, type StageContent, UPCOMING_OPACITY } from './stage';
import { stepIndexOf } from './step-text';
import { boxAt, useStageLayout } from './use-stage-layout';

const words = messages.presentation.presenting;

/** The map on a stage, up to one step of the presentation or all of it at once. */
export function PresentedMap({
  map,
  steps,
  index,
  overview,
  size,
  coveredWidth,
  onNext,
  onGo,
}: {
  readonly map: ArgumentMap;
  readonly steps: readonly PresentationStep[];
  readonly index: number;
  readonly overview: boolean;
  readonly size: Size;
  /** The width of the stage that the list of steps covers at the right, in px. */
  readonly coveredWidth: number;
  readonly onNext: () => void;
  readonly onGo: (place: number) => void;
}) {
  const { theme, isAnimated, layout, items } = useStageLayout(map, size);
  const rects = useMemo(
    () =>
      new Map([
        ...layout.boxes.map((box) => [box.claim.id, box] as const),
        ...layout.inferences.map(({ inference, pill }) => [inference.id, pill] as const),
      ]),
    [layout],
  );
  const shownStep = steps[index] as PresentationStep;

  const camera = useRef<Camera | null>(null);
  const targetCamera = useMemo(() => {
    const free = { width: Math.max(1, size.width - coveredWidth), height: size.height };
    if (overview) return fitMap(layout, free);
    const stepRects = [...revealedIds([shownStep])].flatMap((id) => rects.get(id) ?? []);
    const target = map.inferences.find(({ id }) => id === shownStep.inference)?.target;
    camera.current = lookAt(layout, free, stepRects, rects.get(target ?? '') ?? null, camera.current);
    return camera.current;
  }, [layout, size, coveredWidth, shownStep, overview, map, rects]);

  const revealTimes = useMemo(() => visibleFrom(map, steps), [map, steps]);
  const shown = useMemo((): StageContent => {
    const timeOf = ({ id = '', to }: GroupItem) =>
      Math.max(revealTimes.get(id) ?? steps.length, to === undefined ? 0 : (revealTimes.get(to) ?? steps.length));
    return {
      items,
      opacityOf: (item: Item) => {
        if (item.kind !== 'group') return 1;
        const time = timeOf(item);
        if (time > index) return overview ? UPCOMING_OPACITY : 0;
        return time < index || overview ? 1 : 'fresh';
      },
      highlighted: shownStep.claims.flatMap((id) => rects.get(id) ?? []),
    };
  }, [items, steps, shownStep, index, overview, rects, revealTimes]);

  return (
    <Stage
      content={shown}
      camera={targetCamera}
      size={size}
      theme={theme}
      label={words.picture}
      isAnimated={isAnimated}
      onPress={(x, y) => {
        const box = overview ? boxAt(layout.boxes, x, y) : undefined;
        const place = stepIndexOf(steps, box?.claim.id ?? null);
        if (place >= 0) onGo(place);
        else onNext();
      }}
    />
  );
}
