import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';

/** What the junction of a step on the canvas is made from. It is painted with the lines; the node is where it is met. */
export type InferenceNodeData = { readonly description: string };

/** The junction of a step as React Flow holds it. */
export type InferenceNodeType = Node<InferenceNodeData, 'step'>;

/** The place of a step's word: what a click or a key selects, and what undercutters speak to. */
export const InferenceNode = memo(function StepNode({ data }: NodeProps<InferenceNodeType>) {
  return (
    <div className="inference-node">
      <span className="visually-hidden">{data.description}</span>
    </div>
  );
});
