import { type ParseArgsConfig, parseArgs } from 'node:util';
import { messages } from '../messages/messages';
import { usageError } from './cli-error';

const words = messages.cli;

/** Parses the options and names of a command. Throws CliError for an unknown option or a wrong value. */
export function parseCommandArguments<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  // Node takes the "-1" of "--scale -1" for an option.
  const isNegative = (arg: string, index: number) => /^-\d/.test(arg) && /^--[^=]+$/.test(args[index - 1] ?? '');
  const joined = args.flatMap((arg, index) => {
    if (isNegative(arg, index)) return [];
    const next = args[index + 1];
    return [next !== undefined && isNegative(next, index + 1) ? `${arg}=${next}` : arg];
  });
  try {
    return parseArgs({ args: joined, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' =]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw usageError(words.unknownOption({ option }));
    throw usageError(
      /argument missing|ambiguous/.test(message) ? words.noValue({ option }) : words.needlessValue({ option }),
    );
  }
}

/** Returns the only map among the names. Throws CliError when there is none or more than one. */
export function singleMapName(names: readonly string[]): string {
  const [map, extra] = names;
  if (map === undefined || map === '') throw usageError(words.noMap);
  if (extra !== undefined) throw usageError(words.oneMap);
  return map;
}

/**
 * Returns the value of an option with fixed choices, or undefined when it is not given. Throws
 * CliError for another value.
 */
export function parseChoice<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw usageError(words.notOneOf({ option, value, choices }));
  return choice;
}
