import { useMemo, useRef } from 'react';
import type { Evaluation } from '../../../argument/evaluation/evaluate';
import type { Box } from '../../../argument/layout/boxes/box';
import type { Point } from '../../../argument/layout/geometry';
import type { InferenceLines } from '../../../argument/layout/placed-items';
import type { ArgumentMap } from '../../../argument/model/argument-map';
import type { Id } from '../../../argument/model/claim';
import { forestOf } from '../../../argument/model/structure/forest';
import { indexOf } from '../../../argument/model/structure/map-index';
import { indicatorWord } from '../../../argument/model/structure/map-labels';
import { roleOf } from '../../../argument/model/structure/roles';
import { messages } from '../../../messages/messages';
import { describeClaim } from '../../descriptions/claim-description';
import { useAppState } from '../../store/use-app';
import { foldMarkPlace } from '../painting/fold-marks';
import { pinPlace } from '../painting/pin-place';
import type { Scene } from '../painting/scene';
import type { ClaimNodeType } from './claim-node';
import type { InferenceNodeType } from './inference-node';

/** A node on the canvas: the box of a claim or the junction of an inference. */
export type MapNode = ClaimNodeType | InferenceNodeType;

/**
 * An empty list of handles: React Flow then does not look for them in the DOM, since no edge of its
 * own ends here.
 */
const NO_HANDLES = { handles: [] };

/** Compares the numbers of boxes in reading order: a claim before those below it, 1.2.9 before 1.2.10. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** A node with the values that it was made from. While these are the same, so is the node. */
interface CachedNode {
  readonly parts: readonly unknown[];
  readonly node: MapNode;
}

/**
 * Returns the React Flow nodes of the visible elements, with position and size given, so that
 * nothing is measured twice. An unchanged node keeps its identity, so that React skips it. While boxes move,
 * their elements are where they will be; only the edited box is where it is `shown`, with the text field.
 */
export function useMapNodes(
  map: ArgumentMap,
  scene: Scene,
  shown: Scene,
  pendingBox: Box | null,
  elements: ReadonlySet<Id>,
  selected: ReadonlySet<Id>,
  editedClaim: Id | null,
  statuses: Evaluation | null,
): MapNode[] {
  const language = useAppState((state) => state.language);
  const editedBox = editedClaim === null ? undefined : shown.box(editedClaim);
  const last = useRef<ReadonlyMap<Id, CachedNode>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the descriptions depend on the language.
  return useMemo(() => {
    const { claims, inferences } = indexOf(map);
    const cached = new Map<Id, CachedNode>();
    const reuseOrMake = (id: Id, parts: readonly unknown[], make: () => MapNode) => {
      const previous = last.current.get(id);
      cached.set(id, previous && isSameList(previous.parts, parts) ? previous : { parts, node: make() });
    };
    const boxes: Box[] = [];
    const inferenceLines: InferenceLines[] = [];
    for (const id of elements) {
      const box =
        (id === editedClaim ? editedBox : scene.box(id)) ?? (pendingBox?.claim.id === id ? pendingBox : undefined);
      const lines = scene.inferenceLines(id);
      // The layout of a large map may be older than the map.
      if (box && claims.has(id)) boxes.push(box);
      else if (lines && inferences.has(id)) inferenceLines.push(lines);
    }
    boxes.sort((a, b) => byNumber(a.number, b.number));
    for (const box of boxes) {
      const claim = claims.get(box.claim.id) ?? box.claim;
      const isSelected = selected.has(claim.id);
      const isEdited = claim.id === editedClaim;
      const status = statuses?.get(claim.id);
      const description = describeClaim(map, claim) + (status ? ` ${messages.evaluation.spoken[status]}` : '');
      const inBox = (place: Point | null): Point | null => place && [place[0] - box.x, place[1] - box.y];
      const foldMark = inBox(foldMarkPlace(scene, box, statuses !== null));
      const pin = inBox(pinPlace(scene, box, statuses !== null));
      reuseOrMake(claim.id, [box, description, foldMark?.join(), pin?.join(), isSelected, isEdited], () =>
        claimNode({ box, description, isEdited, foldMark, pin }, isSelected),
      );
    }
    for (const { inference, pill } of inferenceLines) {
      const isSelected = selected.has(inference.id);
      const description = messages.canvas.step({
        number: forestOf(map).inferenceNumbers.get(inference.id) ?? '',
        word: indicatorWord(roleOf(map, inference)),
      });
      reuseOrMake(inference.id, [pill, description, isSelected], () =>
        inferenceNode(inference.id, pill, description, isSelected),
      );
    }
    last.current = cached;
    return [...cached.values()].map(({ node }) => node);
  }, [map, scene, editedBox, pendingBox, elements, selected, editedClaim, statuses, language]);
}

function claimNode(data: ClaimNodeType['data'], isSelected: boolean): ClaimNodeType {
  const { box, isEdited, foldMark } = data;
  const { claim } = box;
  return {
    id: claim.id,
    type: 'claim',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    ...NO_HANDLES,
    zIndex: isEdited ? 3 : 2,
    data,
    className: `nopan${isSelected ? ' is-selected' : ''}`,
    ariaRole: 'treeitem',
    domAttributes: {
      id: `node-${claim.id}`,
      'data-claim': claim.id,
      'aria-roledescription': undefined,
      'aria-selected': isSelected,
      'aria-level': box.depth + 1,
      ...(foldMark ? { 'aria-expanded': box.hidden === undefined } : {}),
    } as never,
  };
}

function inferenceNode(
  id: Id,
  pill: InferenceLines['pill'],
  description: string,
  isSelected: boolean,
): InferenceNodeType {
  return {
    id,
    type: 'inference',
    position: { x: pill.x, y: pill.y },
    width: pill.width,
    height: pill.height,
    ...NO_HANDLES,
    zIndex: 1,
    data: { description },
    ariaRole: 'treeitem',
    domAttributes: {
      id: `node-${id}`,
      'aria-roledescription': undefined,
      'aria-selected': isSelected,
      'aria-level': 1,
    } as never,
  };
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}
