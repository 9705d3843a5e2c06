import { messages } from '../messages/messages';
import { CliError } from './cli-error';

/** Returns the error for a file that could not be written. */
export function writeError(file: string, { code = '' }: NodeJS.ErrnoException): CliError {
  const reasons: Readonly<Record<string, string | undefined>> = messages.cli.why;
  const reason = reasons[code] ?? messages.cli.whyElse({ code });
  return new CliError(messages.cli.notWritten({ name: file, why: reason }), 1);
}

/** Characters that control a terminal, start a line, or change the visual order of characters. */
const CONTROL_CHARACTERS = /\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Prints a text for people. A map may contain control characters of a terminal; those are replaced. */
export function print(text: string): void {
  process.stdout.write(sanitize(text, '\n\t'));
}

/** Prints a value as JSON for programs. Control characters are escaped, which does not change the value. */
export function printJson(value: unknown): void {
  const json = JSON.stringify(value, null, 2).replace(CONTROL_CHARACTERS, (sign) =>
    sign === '\n' ? sign : `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  process.stdout.write(`${json}\n`);
}

/** Prints the bytes of a file: unchanged to a file or a program, sanitized to a terminal. */
export function printFile(bytes: Uint8Array): void {
  if (process.stdout.isTTY) print(new TextDecoder().decode(bytes));
  else process.stdout.write(bytes);
}

/** Prints a line on standard error. */
export function printError(line: string): void {
  process.stderr.write(`${sanitize(line, '\t')}\n`);
}

function sanitize(text: string, allowed: string): string {
  return text.replace(CONTROL_CHARACTERS, (sign) => (allowed.includes(sign) ? sign : '\ufffd'));
}

/** Ends quietly when the reader of the output, such as `head`, closes the pipe early; one of errors is not missed. */
export function ignoreEpipe(): void {
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(process.exitCode ?? 0);
  });
}
