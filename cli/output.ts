import { messages } from '../messages/messages';
import { CliError } from './cli-error';

/** Why a file could not be written. */
export function writeError(file: string, { code = '' }: NodeJS.ErrnoException): CliError {
  const reasons: Readonly<Record<string, string | undefined>> = messages.cli.why;
  const reason = reasons[code] ?? messages.cli.whyElse({ code });
  return new CliError(messages.cli.notWritten({ name: file, why: reason }), 1);
}

/** What makes a terminal act, begins a line that is none of ours, or shows letters in another order than they stand in. */
const CONTROL_CHARACTERS = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes a text for a person. A map can hold anything, also what makes a terminal do things: that is left out. */
export function print(text: string): void {
  process.stdout.write(sanitize(text, '\n\t'));
}

/** Writes a value for a program. In JSON a sign may always be said by its number, and it is the same value. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(CONTROL_CHARACTERS, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${json}\n`);
}

/** Writes the bytes of a file: as they are to a file or a program, harmless to a terminal. */
export function printFile(bytes: Uint8Array): void {
  if (process.stdout.isTTY) print(new TextDecoder().decode(bytes));
  else process.stdout.write(bytes);
}

/** Writes a line on standard error. */
export function printError(line: string): void {
  process.stderr.write(`${sanitize(line, '\t')}\n`);
}

function sanitize(text: string, allowed: string): string {
  return text.replace(CONTROL_CHARACTERS, (sign) => (allowed.includes(sign) ? sign : '\ufffd'));
}

/** A reader such as `head` may leave before everything is written: that is its right, and no fault. */
export function ignoreEpipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
