import { constants } from 'node:os';

/**
 * The signals that end a program unless it listens, and that Node passes on. A listener would only prolong
 * the crash that SIGBUS, SIGFPE, SIGILL or SIGSEGV reports.
 */
const ENDING_SIGNALS: readonly NodeJS.Signals[] = [
  'SIGHUP',
  'SIGINT',
  'SIGQUIT',
  'SIGTRAP',
  'SIGABRT',
  'SIGUSR2',
  'SIGALRM',
  'SIGTERM',
  'SIGSTKFLT',
  'SIGXCPU',
  'SIGVTALRM',
  'SIGPROF',
  'SIGIO',
  'SIGPWR',
  'SIGSYS',
  'SIGBREAK',
];

/**
 * Runs `work`. A signal that ends the program meanwhile first calls `cleanUp`; the exit code is the one
 * that a shell gives for it.
 */
export async function withCleanUp<T>(work: () => Promise<T>, cleanUp: () => void): Promise<T> {
  const stop = (_: NodeJS.Signals, number: number) => {
    cleanUp();
    process.exit(128 + number);
  };
  // A system does not have them all.
  const signals = ENDING_SIGNALS.filter((signal) => signal in constants.signals);
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.off(signal, stop);
  }
}

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
