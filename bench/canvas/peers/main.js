import { layoutMap } from '../../../argument/layout/layout-map';
import { cssFont } from '../../../argument/text/font';

// Each peer shows the boxes and lines of the same layout, which is made before the clock starts.

const peers = {
  plain: () => import('./plain.js'),
  'react-flow': () => import('./react-flow.jsx'),
  excalidraw: () => import('./excalidraw.jsx'),
};

const context = document.createElement('canvas').getContext('2d');
const widths = new Map();
const measure = (text, font) => {
  const css = cssFont(font);
  const key = `${css} ${text}`;
  if (!widths.has(key)) {
    context.font = css;
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
};

window.prepare = async (name, map) => {
  const peer = await peers[name]();
  const layout = layoutMap(map, { measure, target: { width: 1600, height: 950 } });
  const boxes = layout.boxes.map(({ claim, x, y, width, height, content }) => ({
    id: claim.id,
    text: claim.text,
    x,
    y,
    width,
    height,
    lines: content.lines.map(({ text, x, baseline, size, weight }) => ({
      text,
      x,
      baseline,
      font: `${weight} ${size}px Inter`,
      size,
    })),
  }));
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const links = layout.inferences.flatMap(({ inference }) => {
    const [from, to] = [byId.get(inference.premises[0]), byId.get(inference.target)];
    return from && to ? [{ id: inference.id, from, to }] : [];
  });
  window.scene = { boxes, links, width: layout.width, height: layout.height };
  window.peer = peer;
};

/** Shows the scene whole; answers how long it took to the first frame that holds all of it, in ms. */
window.open_ = async () => {
  const began = performance.now();
  await window.peer.open(document.getElementById('root'), window.scene);
  await painted();
  return performance.now() - began;
};

function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(null);
    });
  });
}
window.painted = painted;
