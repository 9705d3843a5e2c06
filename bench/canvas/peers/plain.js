// The floor: what a canvas costs that draws boxes, lines and, where it can be read, text – and can do nothing else.

let view = { x: 0, y: 0, zoom: 1 };
let scene;
let context;
let frame = 0;

export async function open(root, given) {
  scene = given;
  const canvas = document.createElement('canvas');
  canvas.width = innerWidth;
  canvas.height = innerHeight;
  canvas.style.display = 'block';
  root.append(canvas);
  context = canvas.getContext('2d', { alpha: false });
  canvas.addEventListener('wheel', (event) => {
    event.preventDefault();
    const factor = 2 ** (-event.deltaY * 0.002);
    view = {
      zoom: view.zoom * factor,
      x: event.clientX - (event.clientX - view.x) * factor,
      y: event.clientY - (event.clientY - view.y) * factor,
    };
    soon();
  });
  let from = null;
  canvas.addEventListener('mousedown', (event) => {
    from = event;
  });
  addEventListener('mousemove', (event) => {
    if (!from) return;
    view = { ...view, x: view.x + event.clientX - from.clientX, y: view.y + event.clientY - from.clientY };
    from = event;
    soon();
  });
  addEventListener('mouseup', () => {
    from = null;
  });
  fit();
  draw();
}

export function look({ x, y, zoom }) {
  view = { x, y, zoom };
  soon();
}

export function edit(box, text) {
  box.lines.at(-1).text = text;
  soon();
}

function fit() {
  const zoom = Math.min(innerWidth / scene.width, innerHeight / scene.height);
  view = { x: (innerWidth - scene.width * zoom) / 2, y: (innerHeight - scene.height * zoom) / 2, zoom };
}

function soon() {
  cancelAnimationFrame(frame);
  frame = requestAnimationFrame(draw);
}

function draw() {
  const { x, y, zoom } = view;
  const [left, top] = [-x / zoom, -y / zoom];
  const [right, bottom] = [left + innerWidth / zoom, top + innerHeight / zoom];
  context.resetTransform();
  context.fillStyle = '#fff';
  context.fillRect(0, 0, innerWidth, innerHeight);
  context.setTransform(zoom, 0, 0, zoom, x, y);
  context.strokeStyle = '#8b96a3';
  context.lineWidth = 1.5;
  context.beginPath();
  for (const { from, to } of scene.links) {
    const [x1, y1] = [to.x + to.width / 2, to.y + to.height];
    const [x2, y2] = [from.x + from.width / 2, from.y];
    if (Math.max(x1, x2) < left || Math.min(x1, x2) > right || Math.max(y1, y2) < top || Math.min(y1, y2) > bottom)
      continue;
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
  for (const box of scene.boxes) {
    if (box.x > right || box.x + box.width < left || box.y > bottom || box.y + box.height < top) continue;
    context.fillStyle = '#fff';
    context.strokeStyle = '#1b7f6b';
    context.beginPath();
    context.roundRect(box.x, box.y, box.width, box.height, 7);
    context.fill();
    context.stroke();
    if (zoom < 0.3) continue;
    context.fillStyle = '#16202c';
    for (const line of box.lines) {
      context.font = line.font;
      context.fillText(line.text, box.x + line.x, box.y + line.baseline);
    }
  }
}
