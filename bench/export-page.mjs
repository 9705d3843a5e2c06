import { ReactFlow } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import '@xyflow/react/dist/style.css';

/**
 * @typedef {object} Boxes
 * @property {number} width
 * @property {number} height
 * @property {{ id: string, x: number, y: number, width: number, height: number, text: string }[]} boxes
 * @property {{ id: string, from: string, to: string }[]} lines
 */

/**
 * Shows boxes and lines as React Flow does out of the box, all of them, at full size.
 *
 * @param {Boxes} map
 */
function show({ width, height, boxes, lines }) {
  const nodes = boxes.map((box) => ({
    id: box.id,
    position: { x: box.x, y: box.y },
    data: { label: box.text },
    style: { width: box.width, height: box.height, fontSize: 16, textAlign: /** @type {const} */ ('left') },
  }));
  const edges = lines.map(({ id, from, to }) => ({ id, source: to, target: from, type: 'smoothstep' }));
  const root = document.createElement('div');
  root.style.width = `${width}px`;
  root.style.height = `${height}px`;
  document.body.append(root);
  createRoot(root).render(
    createElement(ReactFlow, { nodes, edges, defaultViewport: { x: 0, y: 0, zoom: 1 }, minZoom: 0.01 }),
  );
}

Object.assign(window, { show });
