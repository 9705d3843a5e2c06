import { useMemo, useRef } from 'react';
import type { Theme } from '../../argument/drawing/theme';
import { visibleClaims } from '../../argument/editor/navigation';
import type { Layout } from '../../argument/layout/layout-map';
import type { ArgumentMap } from '../../argument/model/argument-map';
import { forestOf, placeOf } from '../../argument/model/forest';
import { stepsTo } from '../../argument/model/map-index';
import { roleOf } from '../../argument/model/roles';
import { strings } from '../../contract/strings';
import { spokenClaim } from '../spoken/spoken-claim';
import type { ClaimNodeType } from './claim-node';
import type { StepNodeType } from './step-node';

/** What stands on the canvas: the box of a claim, or the junction of a step. */
export type MapNode = ClaimNodeType | StepNodeType;

/**
 * The nodes that React Flow is given: finished, with place and size, so that nothing is measured twice. A node that
 * has not changed is the same object as before, so that React has nothing to do for it.
 */
export function useMapNodes(
  map: ArgumentMap,
  layout: Layout,
  theme: Theme,
  selected: ReadonlySet<string>,
  writing: string | null,
): MapNode[] {
  const last = useRef(new Map<string, { key: string; node: MapNode }>());
  return useMemo(() => {
    const kept = new Map<string, { key: string; node: MapNode }>();
    const keep = (id: string, key: string, make: () => MapNode): MapNode => {
      const known = last.current.get(id);
      const entry = known?.key === key ? known : { key, node: make() };
      kept.set(id, entry);
      return entry.node;
    };
    const steps = layout.steps.map(({ step, pill, word }) => {
      const isSelected = selected.has(step.id);
      const spoken = strings.canvas.step(forestOf(map).stepNumbers.get(step.id) ?? '', word);
      return keep(step.id, JSON.stringify([pill, isSelected, spoken]), () => ({
        id: step.id,
        type: 'step',
        position: { x: pill.x, y: pill.y },
        width: pill.width,
        height: pill.height,
        zIndex: 1,
        data: { spoken, selected: isSelected },
        ariaRole: 'treeitem',
        domAttributes: {
          id: `node-${step.id}`,
          'aria-roledescription': undefined,
          'aria-selected': isSelected,
          'aria-level': 1,
        } as never,
      }));
    });
    const order = new Map(visibleClaims(map).map((id, at) => [id, at]));
    const boxes = [...layout.boxes].sort((a, b) => (order.get(a.claim.id) ?? 0) - (order.get(b.claim.id) ?? 0));
    const claims = boxes.map((box) => {
      const { claim } = box;
      const home = placeOf(map, claim.id).home;
      const role = home && roleOf(map, home);
      const isSelected = selected.has(claim.id);
      const isWriting = claim.id === writing;
      const spoken = spokenClaim(map, claim);
      const { x, y, width, height, textArea, hidden } = box;
      const folded = stepsTo(map, claim.id).length > 0 ? { 'aria-expanded': hidden === undefined } : {};
      const attributes = {
        id: `node-${claim.id}`,
        'data-claim': claim.id,
        'aria-roledescription': undefined,
        'aria-selected': isSelected,
        'aria-level': box.depth + 1,
        ...folded,
      };
      const looks = [
        claim,
        spoken,
        x,
        y,
        width,
        height,
        textArea,
        attributes,
        role,
        box.border,
        isWriting,
        theme.paper,
      ];
      const key = JSON.stringify(looks);
      return keep(claim.id, key, () => ({
        id: claim.id,
        type: 'claim',
        position: { x, y },
        width,
        height,
        zIndex: isWriting ? 3 : 2,
        data: { spoken, box, role, theme, selected: isSelected, writing: isWriting },
        className: 'nopan',
        ariaRole: 'treeitem',
        domAttributes: attributes as never,
      }));
    });
    last.current = kept;
    return [...claims, ...steps];
  }, [map, layout, theme, selected, writing]);
}
