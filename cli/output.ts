import { strings } from '../messages/messages';
import { Complaint } from './complaint';

/** Why a file could not be written. */
export function notWritten(file: string, { code = '' }: NodeJS.ErrnoException): Complaint {
  const known: Readonly<Record<string, string | undefined>> = strings.cli.why;
  const why = known[code] ?? strings.cli.whyElse(code);
  return new Complaint(strings.cli.notWritten(file, why), 1);
}

/** What makes a terminal act, begins a line that is none of ours, or shows letters in another order than they stand in. */
const ACTING = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Writes a text for a person. A map can hold anything, also what makes a terminal do things: that is left out. */
export function print(text: string): void {
  process.stdout.write(harmless(text, '\n\t'));
}

/** Writes a value for a program. In JSON a sign may always be said by its number, and it is the same value. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(ACTING, (sign) =>
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
  process.stderr.write(`${harmless(line, '\t')}\n`);
}

function harmless(text: string, fine: string): string {
  return text.replace(ACTING, (sign) => (fine.includes(sign) ? sign : '\ufffd'));
}

/** A reader such as `head` may leave before everything is written: that is its right, and no fault. */
export function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
