/** npm and the terminal both pass on a Ctrl+C: one that comes so soon after another is the same. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Calls a listener at the first of some signals. A later one ends the process at once. Returns a function
 * that stops listening.
 */
export function onFirstSignal(signals: readonly NodeJS.Signals[], listener: () => void): () => void {
  let isFirst = true;
  const stop = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  const onSignal = () => {
    if (!isFirst) return;
    isFirst = false;
    setTimeout(stop, SAME_SIGNAL_MS).unref();
    listener();
  };
  for (const signal of signals) process.on(signal, onSignal);
  return () => {
    // The same signal may be on its way still.
    if (isFirst) stop();
  };
}
