import type { Node, NodeProps } from '@xyflow/react';
import { memo } from 'react';

/**
 * The data of the junction of an inference. The canvas paints it with the lines; the node takes
 * clicks and the focus.
 */
export type InferenceNodeData = { readonly description: string };

/** The junction of an inference as a React Flow node. */
export type InferenceNodeType = Node<InferenceNodeData, 'inference'>;

/** The word on the line of an inference: it can be selected, and is the target of undercutters. */
export const InferenceNode = memo(function StepNode({ data }: NodeProps<InferenceNodeType>) {
  return (
    <div className="inference-node">
      <span className="visually-hidden">{data.description}</span>
    </div>
  );
});
