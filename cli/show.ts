import { writeOutline } from '../argument/formats/outline-text';
import { summarize } from '../argument/formats/summary';
import { onlyMap, parseCommand } from './arguments';
import { readMapArgument } from './map-input';
import { print, printJson } from './output';

/** `counterpoint show` */
export async function show(args: string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, { json: { type: 'boolean' } });
  const { map } = await readMapArgument(onlyMap(positionals));
  if (values.json) printJson(summarize(map));
  else print(writeOutline(map));
}
