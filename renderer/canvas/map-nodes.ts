import { useMemo, useRef } from 'react';
import type { Evaluation } from '../../argument/evaluation/evaluate';
import type { Box } from '../../argument/layout/box';
import type { InferenceLines } from '../../argument/layout/placed-items';
import type { ArgumentMap } from '../../argument/model/argument-map';
import type { Id } from '../../argument/model/claim';
import { forestOf, positionOf } from '../../argument/model/forest';
import { indexOf, inferencesTo } from '../../argument/model/map-index';
import { strings } from '../../messages/messages';
import { spokenClaim } from '../descriptions/claim-description';
import { useAppState } from '../store/use-app';
import type { ClaimNodeType } from './claim-node';
import type { Scene } from './painting/scene';
import type { StepNodeType } from './step-node';

/** What stands on the canvas: the box of a claim, or the junction of a step. */
export type MapNode = ClaimNodeType | StepNodeType;

/** No edge of React Flow's ends here: told so, it does not look for the places where one could. */
const FINISHED = { handles: [] };

/** The numbers of boxes in the order in which they are read: each before what answers it, 1.2.9 before 1.2.10. */
const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** A node with what it was made from: with the same parts it is the same object as before. */
interface Kept {
  readonly parts: readonly unknown[];
  readonly node: MapNode;
}

/**
 * The nodes that React Flow is given, for what is an element just now: finished, with place and size, so that nothing is
 * measured twice. A node that has not changed is the same object as before, so that React has nothing to do for it.
 */
export function useMapNodes(
  map: ArgumentMap,
  scene: Scene,
  guest: Box | null,
  elements: ReadonlySet<Id>,
  selected: ReadonlySet<Id>,
  writing: Id | null,
  standings: Evaluation | null,
): MapNode[] {
  const language = useAppState((state) => state.language);
  const last = useRef<ReadonlyMap<Id, Kept>>(new Map());
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is spoken is spoken in the language.
  return useMemo(() => {
    const { claims, inferences } = indexOf(map);
    const kept = new Map<Id, Kept>();
    const keep = (id: Id, parts: readonly unknown[], make: () => MapNode) => {
      const known = last.current.get(id);
      kept.set(id, known && isSame(known.parts, parts) ? known : { parts, node: make() });
    };
    const boxes: Box[] = [];
    const steps: InferenceLines[] = [];
    for (const id of elements) {
      const box = scene.box(id) ?? (guest?.claim.id === id ? guest : undefined);
      const lines = scene.step(id);
      // The layout of a large map may be a moment behind the map.
      if (box && claims.has(id)) boxes.push(box);
      else if (lines && inferences.has(id)) steps.push(lines);
    }
    boxes.sort((a, b) => byNumber(a.number, b.number));
    for (const box of boxes) {
      const claim = claims.get(box.claim.id) ?? box.claim;
      const isSelected = selected.has(claim.id);
      const isWriting = claim.id === writing;
      const standing = standings?.get(claim.id);
      const spoken = spokenClaim(map, claim) + (standing ? ` ${strings.standing.spoken[standing]}` : '');
      const top = positionOf(map, claim.id).home === null;
      const folds = inferencesTo(map, claim.id).length > 0;
      keep(claim.id, [claim, box, spoken, top, folds, isSelected, isWriting], () =>
        claimNode({ claim, box, spoken, top, writing: isWriting }, isSelected, folds),
      );
    }
    for (const { inference, pill, indicator } of steps) {
      const isSelected = selected.has(inference.id);
      const spoken = strings.canvas.step(forestOf(map).inferenceNumbers.get(inference.id) ?? '', indicator);
      keep(inference.id, [pill, spoken, isSelected], () => stepNode(inference.id, pill, spoken, isSelected));
    }
    last.current = kept;
    return [...kept.values()].map(({ node }) => node);
  }, [map, scene, guest, elements, selected, writing, standings, language]);
}

function claimNode(data: ClaimNodeType['data'], isSelected: boolean, folds: boolean): ClaimNodeType {
  const { claim, box, writing } = data;
  return {
    id: claim.id,
    type: 'claim',
    position: { x: box.x, y: box.y },
    width: box.width,
    height: box.height,
    ...FINISHED,
    zIndex: writing ? 3 : 2,
    data,
    className: `nopan${isSelected ? ' is-selected' : ''}`,
    ariaRole: 'treeitem',
    domAttributes: {
      id: `node-${claim.id}`,
      'data-claim': claim.id,
      'aria-roledescription': undefined,
      'aria-selected': isSelected,
      'aria-level': box.depth + 1,
      ...(folds ? { 'aria-expanded': box.hidden === undefined } : {}),
    } as never,
  };
}

function stepNode(id: Id, pill: InferenceLines['pill'], spoken: string, isSelected: boolean): StepNodeType {
  return {
    id,
    type: 'step',
    position: { x: pill.x, y: pill.y },
    width: pill.width,
    height: pill.height,
    ...FINISHED,
    zIndex: 1,
    data: { spoken },
    ariaRole: 'treeitem',
    domAttributes: {
      id: `node-${id}`,
      'aria-roledescription': undefined,
      'aria-selected': isSelected,
      'aria-level': 1,
    } as never,
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, at) => part === b[at]);
}
