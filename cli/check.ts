import { adviceOn } from '../argument/checks/advise';
import { numberOf } from '../argument/model/forest';
import { problemInWords, tryMapBytes } from '../host/saving/map-file';
import { strings } from '../messages/messages';
import { onlyMap, parseCommand } from './arguments';
import { nameInWords, readMapArgumentBytes } from './map-input';
import { print, printError, printJson } from './output';

const words = strings.checks;

/** `counterpoint check`: all that is wrong with a file, not only the first of it. */
export async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, { json: { type: 'boolean' }, hints: { type: 'boolean' } });
  const file = onlyMap(positionals);
  const name = nameInWords(file);
  const read = tryMapBytes(await readMapArgumentBytes(file));
  const faults = read.ok
    ? []
    : read.problems.map((problem) => ({ ...problem, message: problemInWords(problem, name) }));
  const advice = read.ok ? adviceOn(read.map, { hints: values.hints === true }) : [];
  if (values.json) printJson({ file, sound: read.ok, newer: read.ok && read.newer, faults, advice });
  else if (read.ok) {
    print(`${strings.cli.sound(name)}${read.newer ? ` ${strings.cli.newer(name)}` : ''}\n`);
    if (advice.length > 0) print(`\n${strings.checks.advice(advice.length)}\n`);
    for (const { rule, at, terms = [] } of advice) {
      const { name: called, means } = words.rules[rule];
      const about = terms.length > 0 ? ` ${words.terms(terms.map(words.term))}` : '';
      print(`  ${words.line(numberOf(read.map, at), called, means)}${about}\n`);
    }
  } else for (const { message } of faults) printError(strings.cli.prefix(message));
  if (!read.ok) process.exitCode = 1;
}
