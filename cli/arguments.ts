import { type ParseArgsConfig, parseArgs } from 'node:util';
import { strings } from '../messages/messages';
import { wrongUsage } from './complaint';

const words = strings.cli;

/** The options and the names of a command. Throws a complaint for an option that it does not have. */
export function parseCommand<T extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const option = /'(-[^' =]*)/.exec(message)?.[1] ?? '';
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw wrongUsage(words.unknownOption(option));
    throw wrongUsage(/argument missing|ambiguous/.test(message) ? words.noValue(option) : words.needlessValue(option));
  }
}

/** The one map that a command is about. */
export function onlyMap(names: readonly string[]): string {
  const [map, more] = names;
  if (map === undefined || map === '') throw wrongUsage(words.noMap);
  if (more !== undefined) throw wrongUsage(words.oneMap);
  return map;
}

/** The value of an option that has a list of choices, or undefined when it is not given. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  choices: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((one) => one === value);
  if (choice === undefined) throw wrongUsage(words.notOneOf(option, value, choices));
  return choice;
}
