import { strings } from '../contract/strings';
import { Complaint } from './complaint';

/** Why a file could not be written. */
export function notWritten(file: string, { code = '' }: NodeJS.ErrnoException): Complaint {
  const known: Readonly<Record<string, string | undefined>> = strings.cli.why;
  const why = known[code] ?? strings.cli.whyElse(code);
  return new Complaint(strings.cli.notWritten(file, why), 1);
}

/** Writes a text for a person. A map can hold anything, also what makes a terminal do things: that is left out. */
export function print(text: string): void {
  process.stdout.write(text.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd'));
}

/** Writes a value for a program. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes a line on standard error. */
export function printError(line: string): void {
  process.stderr.write(`${line.replace(/(?![\n\t])\p{Cc}/gu, '\ufffd')}\n`);
}

/** A reader such as `head` may leave before everything is written: that is its right, and no fault. */
export function leaveQuietly(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
