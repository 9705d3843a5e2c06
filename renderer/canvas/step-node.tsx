import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';

/** What the junction of a step on the canvas is made from. It is painted with the lines; the node is where it is met. */
export type StepNodeData = { readonly spoken: string };

/** The junction of a step as React Flow holds it. */
export type StepNodeType = Node<StepNodeData, 'step'>;

/** The place of a step's word: what a click or a key selects, and what undercutters speak to. */
export const StepNode = memo(function StepNode({ data }: NodeProps<StepNodeType>) {
  return (
    <div className="step">
      <span className="spoken">{data.spoken}</span>
    </div>
  );
});
