import { spawn } from 'node:child_process';
import { onFirstSignal } from '../../stop-signal';

/** A program that ends with an error within this time has not opened a window. */
const MIN_RUN_MS = 5_000;
const KEPT_CHARACTERS = 8_000;
const MAX_WORDS = 300;

/**
 * Runs Electron until its last window is closed. Returns null, or the last words of a program that failed at
 * once.
 */
export function runElectron(program: string, args: readonly string[]): Promise<string | null> {
  return new Promise((resolve) => {
    const startTime = Date.now();
    let said = '';
    const child = spawn(program, args, { stdio: ['inherit', 'inherit', 'pipe'] });
    child.stderr.on('data', (chunk: Buffer) => {
      process.stderr.write(chunk);
      said = (said + String(chunk)).slice(-KEPT_CHARACTERS);
    });
    const ignoreSignals = onFirstSignal(['SIGTERM', 'SIGINT'], () => child.kill('SIGTERM'));
    child.once('error', ({ message }) => resolve(message));
    child.once('close', (code, signal) => {
      ignoreSignals();
      const hasFailed = code !== 0 && Date.now() - startTime < MIN_RUN_MS;
      resolve(hasFailed ? lastWords(said) || `${code ?? signal}` : null);
    });
  });
}

/** Returns the line that most likely says why a program ended: the last fatal one, else the last error or line. */
function lastWords(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.findLast(isFatal) ?? lines.findLast(isError) ?? lines.at(-1) ?? '';
  // Chromium writes process, time and source before the message.
  return line.replace(/^\[[^\]]*\]\s*/, '').slice(0, MAX_WORDS);
}

const isFatal = (line: string) => /fatal|error while loading/i.test(line);
const isError = (line: string) => /error/i.test(line) && !line.startsWith('at ');
