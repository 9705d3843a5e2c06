// Runs inside the page that is measured. Handed over as text, so nothing here may use anything from outside.

/**
 * Moves the view with the pointer for a while, as a hand does, and takes the time of every frame.
 *
 * @param {{ gesture: 'pan' | 'zoom', ms: number, wheelPans: boolean }} how
 * @returns {Promise<number[]>} the lengths of the frames in ms
 */
export async function moveAndTime({ gesture, ms, wheelPans }) {
  const at = { clientX: innerWidth / 2, clientY: innerHeight / 2 + 20 };
  const target = /** @type {Element} */ (
    document.elementsFromPoint(at.clientX, at.clientY).find((element) => element.matches('canvas, .react-flow__pane'))
  );
  const common = { bubbles: true, cancelable: true, view: window, button: 0 };
  /** @param {WheelEventInit} more */
  const wheel = (more) => target.dispatchEvent(new WheelEvent('wheel', { ...common, ...at, ...more }));
  if (gesture === 'pan' && !wheelPans)
    target.dispatchEvent(new MouseEvent('mousedown', { ...common, ...at, buttons: 1 }));
  /** @type {number[]} */
  const frames = [];
  const began = performance.now();
  let last = 0;
  let [x, y] = [0, 0];
  await new Promise((resolve) => {
    /** @param {number} now */
    const tick = (now) => {
      if (last > 0) frames.push(now - last);
      last = now;
      const part = (now - began) / ms;
      if (part >= 1) return resolve(null);
      // There and back in a loop, so that the view ends where it began.
      const [toX, toY] = [420 * Math.sin(part * 2 * Math.PI), 260 * (Math.cos(part * 2 * Math.PI) - 1)];
      if (gesture === 'zoom') wheel({ deltaY: 14 * Math.sign(Math.cos(part * 2 * Math.PI)), ctrlKey: wheelPans });
      else if (wheelPans) wheel({ deltaX: x - toX, deltaY: y - toY });
      else
        window.dispatchEvent(
          new MouseEvent('mousemove', { ...common, buttons: 1, clientX: at.clientX + toX, clientY: at.clientY + toY }),
        );
      [x, y] = [toX, toY];
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  if (gesture === 'pan' && !wheelPans) window.dispatchEvent(new MouseEvent('mouseup', { ...common, ...at }));
  return frames.slice(2);
}

/** From now on every key press is timed, until the frame that shows what it did is handed over. */
export function timeKeys() {
  const times = /** @type {number[]} */ ([]);
  Object.assign(window, { times });
  window.addEventListener(
    'keydown',
    (event) => {
      const began = event.timeStamp;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => times.push(performance.now() - began);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

/** Notes every stretch of work that keeps the window from painting for more than 50 ms. */
export function watchStalls() {
  const stalls = /** @type {number[]} */ ([]);
  Object.assign(window, { stalls });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) stalls.push(duration);
  }).observe({ type: 'longtask' });
}

/**
 * From the next click, on a map in the menu, to the frame that shows all of it: `window.opened` becomes that in ms.
 *
 * @param {string} title
 */
export function timeOpening(title) {
  const opened = new Promise((resolve) => {
    let began = 0;
    window.addEventListener(
      'pointerup',
      (event) => {
        began = event.timeStamp;
      },
      { capture: true, once: true },
    );
    const look = () => {
      const name = document.querySelector('[role=tree]')?.getAttribute('aria-label') ?? '';
      if (began === 0 || !name.endsWith(title) || document.querySelector('.map-waiting')) {
        requestAnimationFrame(look);
        return;
      }
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - began);
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
  Object.assign(window, { opened });
}

/** From the next Enter until the window says that the map is saved: `window.saved` becomes that in ms. */
export function timeSaving() {
  const saved = new Promise((resolve) => {
    const began = (/** @type {KeyboardEvent} */ { key, timeStamp }) => {
      if (key !== 'Enter') return;
      window.removeEventListener('keydown', began, { capture: true });
      const look = () => {
        if (document.querySelector('[data-save=saved]')) resolve(performance.now() - timeStamp);
        else setTimeout(look, 1);
      };
      setTimeout(look, 1);
    };
    window.addEventListener('keydown', began, { capture: true });
  });
  Object.assign(window, { saved });
}

/**
 * From the next key press, which changes the room of the map: `window.glided` becomes the time until boxes begin to
 * move, and the lengths of the frames until they stand, in ms. Maps that do not glide have no frames.
 */
export function timeGlide() {
  const state = () =>
    [...document.querySelectorAll('.react-flow__viewport, .react-flow__node')]
      .slice(0, 40)
      .map((element) => /** @type {HTMLElement} */ (element).style.transform)
      .join();
  const glided = new Promise((resolve) => {
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        let [before, first, last, quiet] = [state(), 0, 0, 0];
        /** @type {number[]} */
        const frames = [];
        const look = () => {
          const now = performance.now();
          const is = state();
          const hasMoved = is !== before;
          before = is;
          if (first === 0 && hasMoved) first = now - timeStamp;
          else if (first > 0 && hasMoved) frames.push(now - last);
          quiet = hasMoved ? 0 : quiet + 1;
          last = now;
          if ((first > 0 && quiet > 12) || now - timeStamp > 4000) resolve({ first, frames });
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
  Object.assign(window, { glided });
}
