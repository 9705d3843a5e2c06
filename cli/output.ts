import { writeSync } from 'node:fs';
import { isatty } from 'node:tty';
import { messages } from '../messages/messages';
import { CliError } from './cli-error';

const STDOUT = 1;
/** The pause before a full pipe is written to again, in ms. */
const FULL_PIPE_MS = 5;

/** Returns the error for a file that could not be written. */
export function writeError(file: string, error: NodeJS.ErrnoException): CliError {
  return new CliError(messages.cli.notWritten({ name: file, why: reasonOf(error) }), 1);
}

function reasonOf({ code = '' }: NodeJS.ErrnoException): string {
  const reasons: Readonly<Record<string, string | undefined>> = messages.cli.why;
  return reasons[code] ?? messages.cli.whyElse({ code });
}

/** Characters that control a terminal, start a line, or change the visual order of characters. */
const CONTROL_CHARACTERS = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Prints a text for people. A map may contain control characters of a terminal; those are replaced. */
export function print(text: string): void {
  writeOut(sanitize(text, '\n\t'));
}

/** Prints a value as JSON for programs. Control characters are escaped, which does not change the value. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(CONTROL_CHARACTERS, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeOut(`${json}\n`);
}

/** Prints the bytes of a file: unchanged to a file or a program, sanitized to a terminal. */
export function printFile(bytes: Uint8Array): void {
  if (isatty(STDOUT)) print(new TextDecoder().decode(bytes));
  else writeOut(bytes);
}

/** Prints a line on standard error. */
export function printError(line: string): void {
  process.stderr.write(`${sanitize(line, '\t')}\n`);
}

/**
 * Writes to standard output: all of it, or an error is thrown. The streams of Node report a full disk
 * too late, and a write that took only a part not at all. Ends the program quietly when the reader,
 * such as `head`, has closed the pipe.
 */
function writeOut(content: string | Uint8Array): void {
  try {
    writeAll(typeof content === 'string' ? Buffer.from(content) : content);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') process.exit(process.exitCode ?? 0);
    throw new CliError(messages.cli.notPrinted({ why: reasonOf(error as NodeJS.ErrnoException) }), 1);
  }
}

function writeAll(bytes: Uint8Array): void {
  // Only the stream knows the characters of a console of Windows.
  if (process.platform === 'win32' && isatty(STDOUT)) {
    process.stdout.write(bytes);
    return;
  }
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(STDOUT, bytes, offset);
    } catch (error) {
      // A pipe that another program has made non-blocking, and whose reader is slow.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, FULL_PIPE_MS);
    }
  }
}

function sanitize(text: string, allowed: string): string {
  return text.replace(CONTROL_CHARACTERS, (sign) => (allowed.includes(sign) ? sign : '\ufffd'));
}
