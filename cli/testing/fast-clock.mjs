// Loaded into a program with --import: timers of an hour or more fire after 100 ms.
const wait = globalThis.setTimeout;
globalThis.setTimeout = /** @type {typeof setTimeout} */ (
  (/** @type {(...args: any[]) => void} */ then, /** @type {number} */ ms = 0, /** @type {any[]} */ ...args) =>
    wait(then, ms >= 60 * 60 * 1000 ? 100 : ms, ...args)
);
