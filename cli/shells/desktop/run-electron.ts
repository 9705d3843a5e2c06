import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { WINDOW_SHOWN } from '../../../contract/desktop-bridge';
import { onFirstSignal } from '../../stop-signal';

/** The time in which the last output of a program that has ended arrives. */
const OUTPUT_MS = 500;
const KEPT_CHARACTERS = 8_000;
const MAX_WORDS = 300;

/**
 * Runs Electron until its last window is closed. Returns null, or the last words of a program that failed before its
 * first window was shown.
 */
export async function runElectron(program: string, args: readonly string[]): Promise<string | null> {
  let hasWindow = false;
  let isStopping = false;
  let said = '';
  let child: ChildProcessByStdio<null, Readable, Readable>;
  try {
    child = spawn(program, args, { stdio: ['inherit', 'pipe', 'pipe'] });
  } catch (error) {
    // As when a rule of the system keeps programs of this folder from starting.
    return (error as Error).message;
  }
  child.stdout.on('data', (chunk: Buffer) => {
    const text = String(chunk);
    hasWindow ||= text.includes(WINDOW_SHOWN);
    process.stdout.write(text.replace(WINDOW_SHOWN, ''));
  });
  child.stderr.on('data', (chunk: Buffer) => {
    process.stderr.write(chunk);
    said = (said + String(chunk)).slice(-KEPT_CHARACTERS);
  });
  const ignoreSignals = onFirstSignal(['SIGTERM', 'SIGINT'], () => {
    isStopping = true;
    child.kill('SIGTERM');
  });
  const failure = await new Promise<string | null>((resolve) => {
    child.once('error', ({ message }) => resolve(message));
    child.once('exit', async (code, signal) => {
      // A program that Electron has started, such as a browser, may hold its output open.
      await Promise.race([once(child, 'close'), pause(OUTPUT_MS)]);
      const hasFailed = !isStopping && code !== 0 && !hasWindow;
      resolve(hasFailed ? lastWords(said) || `${code ?? signal}` : null);
    });
  });
  child.stdout.destroy();
  child.stderr.destroy();
  ignoreSignals();
  return failure;
}

/** Returns the line that most likely says why a program ended: the last fatal one, else the last error or line. */
function lastWords(said: string): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = lines.findLast(isFatal) ?? lines.findLast(isError) ?? lines.at(-1) ?? '';
  // Chromium writes process, time and source before the message.
  return line
    .replace(/^\[[^\]]*\]\s*/, '')
    .slice(0, MAX_WORDS)
    .replace(/[.\s]+$/, '');
}

const isFatal = (line: string) => /fatal|error while loading/i.test(line);
const isError = (line: string) => /error/i.test(line) && !line.startsWith('at ');
