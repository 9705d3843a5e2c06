import { convertToExcalidrawElements, Excalidraw } from '@excalidraw/excalidraw';
import { createRoot } from 'react-dom/client';
import '@excalidraw/excalidraw/index.css';

let api;
let elements;

export async function open(root, { boxes, links }) {
  const skeletons = boxes.map(({ id, text, x, y, width, height }) => ({
    type: 'rectangle',
    id,
    x,
    y,
    width,
    height,
    roughness: 0,
    label: { text, fontSize: 16 },
  }));
  const lines = links.map(({ id, from, to }) => {
    const [x, y] = [to.x + to.width / 2, to.y + to.height];
    return {
      type: 'line',
      id,
      x,
      y,
      points: [
        [0, 0],
        [from.x + from.width / 2 - x, from.y - y],
      ],
    };
  });
  elements = convertToExcalidrawElements([...lines, ...skeletons], { regenerateIds: false });
  createRoot(root).render(
    <Excalidraw
      initialData={{ elements }}
      excalidrawAPI={(given) => {
        api = given;
      }}
    />,
  );
  // It takes its elements over some time after it has given its handle.
  while (!api?.getSceneElements().length) await new Promise(requestAnimationFrame);
  api.scrollToContent(elements, { fitToViewport: true, animate: false });
}

export function look({ x, y, zoom }) {
  api.updateScene({ appState: { scrollX: x / zoom, scrollY: y / zoom, zoom: { value: zoom } } });
}

export function edit(box, text) {
  const all = api.getSceneElements();
  api.updateScene({
    elements: all.map((element) =>
      element.containerId === box.id
        ? { ...element, text, version: element.version + 1, versionNonce: Math.random() }
        : element,
    ),
  });
}
