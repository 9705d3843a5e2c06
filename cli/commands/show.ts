import { writeOutline } from '../../argument/formats/outline-text';
import { summarize } from '../../argument/formats/summary';
import { readMapArgument } from '../map-input';
import { print, printJson } from '../output';
import { parseCommandArguments, singleMapName } from '../parse-arguments';

/** Runs `counterpoint show`. */
export async function show(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, { json: { type: 'boolean' } });
  const { map } = await readMapArgument(singleMapName(positionals));
  if (values.json) printJson(summarize(map));
  else print(writeOutline(map));
}
