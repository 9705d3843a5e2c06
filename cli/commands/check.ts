import { adviceOn } from '../../argument/checks/advice-on';
import { numberOf } from '../../argument/model/structure/forest';
import { describeProblem, parseMapBytes } from '../../host/saving/map-file';
import { messages } from '../../messages/messages';
import { displayName, readMapArgumentBytes } from '../map-input';
import { print, printError, printJson } from '../output';
import { parseCommandArguments, singleMapName } from '../parse-arguments';

const words = messages.checks;

/** Runs `counterpoint check`: prints all problems of a file, and advice on the map. */
export async function check(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, {
    json: { type: 'boolean' },
    hints: { type: 'boolean' },
  });
  const file = singleMapName(positionals);
  const name = displayName(file);
  const read = parseMapBytes(await readMapArgumentBytes(file));
  const errors = read.ok
    ? []
    : read.problems.map((problem) => ({ ...problem, message: describeProblem(problem, name) }));
  const advice = read.ok ? adviceOn(read.map, { hints: values.hints === true }) : [];
  if (values.json) printJson({ file, sound: read.ok, newer: read.ok && read.newer, faults: errors, advice });
  else if (read.ok) {
    print(`${messages.cli.sound({ name })}${read.newer ? ` ${messages.cli.newer({ name })}` : ''}\n`);
    if (advice.length > 0) print(`\n${messages.checks.advice({ count: advice.length })}\n`);
    for (const { rule, at: claimId, terms = [] } of advice) {
      const { name: ruleName, means: explanation } = words.rules[rule];
      const termList = terms.length > 0 ? ` ${words.terms({ terms: terms.map((term) => words.term({ term })) })}` : '';
      print(`  ${words.line({ where: numberOf(read.map, claimId), name: ruleName, means: explanation })}${termList}\n`);
    }
  } else for (const { message } of errors) printError(messages.cli.prefix({ message }));
  if (!read.ok) process.exitCode = 1;
}
