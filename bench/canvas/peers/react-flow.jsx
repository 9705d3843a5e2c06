import { Handle, Position, ReactFlow } from '@xyflow/react';
import { memo } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/base.css';

// Stock React Flow as its guide asks for: memoised nodes of a size given up front, only what is in view rendered.

const Box = memo(({ data }) => (
  <div className="box">
    <Handle type="target" position={Position.Top} />
    {data.text}
    <Handle type="source" position={Position.Bottom} />
  </div>
));
const nodeTypes = { box: Box };
let flow;

export function open(root, { boxes, links }) {
  const nodes = boxes.map(({ id, text, x, y, width, height }) => ({
    id,
    type: 'box',
    position: { x, y },
    width,
    height,
    data: { text },
  }));
  const edges = links.map(({ id, from, to }) => ({ id, source: to.id, target: from.id }));
  return new Promise((resolve) => {
    createRoot(root).render(
      <ReactFlow
        defaultNodes={nodes}
        defaultEdges={edges}
        nodeTypes={nodeTypes}
        minZoom={0.001}
        onlyRenderVisibleElements
        onInit={(made) => {
          flow = made;
          made.fitView({ padding: 0 }).then(resolve);
        }}
      />,
    );
  });
}

export function look(view) {
  flow.setViewport(view);
}

export function edit(box, text) {
  flow.updateNodeData(box.id, { text });
}
