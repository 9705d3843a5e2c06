import { useMemo, useRef } from 'react';
import type { GroupItem, Item } from '../../argument/drawing/display-list';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { type PresentationStep, visibleFrom } from '../../argument/model/structure/presentation-order';
import { messages } from '../../messages/messages';
import { AnsweredClaim } from './answered-claim';
import { type Camera, fitPart, presentedLegibility, type Size, TEXT_SIZE } from './camera';
import { Stage, type StageContent, UPCOMING_OPACITY, useElementSize } from './stage';
import { placesOf, repeatedClaim, stepCamera, stepFocus } from './step-focus';
import { stepIndexOf } from './step-text';
import { boxAt, labelsOf, useStageLayout } from './use-stage-layout';

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
  const legibility = useMemo(() => presentedLegibility(size), [size]);
  const { theme, isAnimated, layout, items } = useStageLayout(map, size, legibility);
  const places = useMemo(() => placesOf(layout), [layout]);
  const shownStep = steps[index] as PresentationStep;
  const focus = useMemo(() => stepFocus(map, steps, index, places), [map, steps, index, places]);
  const stage = useMemo(
    () => ({ width: Math.max(1, size.width - coveredWidth), height: size.height }),
    [size, coveredWidth],
  );

  // A claim whose answer is too far away to show both in readable text is repeated above the map.
  const repeated = overview ? null : repeatedClaim(focus, stage, legibility);
  const strip = useElementSize();
  const stripHeight = repeated === null ? 0 : (strip.size?.height ?? 0);

  const camera = useRef<Camera | null>(null);
  const targetCamera = useMemo(() => {
    if (overview) return fitPart({ x: 0, y: 0, width: layout.width, height: layout.height }, stage, legibility);
    const seen = stepCamera(layout, focus, {
      isTargetRepeated: repeated !== null,
      stage: { width: stage.width, height: Math.max(1, stage.height - stripHeight) },
      legibility,
      before: camera.current,
    });
    camera.current = seen;
    return { ...seen, y: seen.y + stripHeight };
  }, [layout, stage, stripHeight, repeated, focus, overview, legibility]);

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
      highlighted: shownStep.claims.flatMap((id) => places.get(id) ?? []),
      labels: labelsOf(layout),
    };
  }, [items, layout, steps, shownStep, index, overview, places, revealTimes]);

  const picture = (
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
  return (
    <>
      {picture}
      {repeated === null ? null : (
        <AnsweredClaim
          ref={strip.element}
          map={map}
          id={repeated}
          width={stage.width}
          textSize={legibility.readable * TEXT_SIZE}
        />
      )}
    </>
  );
}
