import { resolve } from 'node:path';
import envPaths from 'env-paths';
import type { MapVersion } from '../contract/host';
import { createFile } from '../host/saving/durable-file';
import { openVersions } from '../host/saving/versions';
import { strings } from '../messages/messages';
import { onlyMap, parseCommand } from './arguments';
import { Complaint, wrongUsage } from './complaint';
import { nameInWords } from './map-input';
import { notWritten, print, printJson } from './output';

const words = strings.keptVersions;

/** `counterpoint versions`: the earlier contents of a map, and one of them as a file. It changes none of them. */
export async function versions(args: string[]): Promise<void> {
  const { values, positionals } = parseCommand(args, {
    take: { type: 'string' },
    output: { type: 'string', short: 'o' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  });
  const map = resolve(onlyMap(positionals));
  const name = nameInWords(map);
  const { take, output } = values;
  if ((take === undefined) !== (output === undefined)) throw wrongUsage(words.needsBoth);
  const data = resolve(values.data ?? envPaths('Counterpoint', { suffix: '' }).data);
  const kept = openVersions(resolve(data, 'versions'));
  const found = await kept.of(map);
  if (take !== undefined && output !== undefined) {
    const version = found.find(({ id }, at) => take === id || take === String(at + 1));
    if (!version) throw new Complaint(words.noSuch(take, name), 1);
    const bytes = await kept.read(map, version.id).catch(() => null);
    if (!bytes) throw new Complaint(words.damaged(take), 1);
    await createFile(output, bytes).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST' ? new Complaint(strings.cli.isThere(output), 1) : notWritten(output, error);
    });
    print(`${words.taken(output, whenOf(version))}\n`);
  } else if (values.json) printJson(found);
  else if (found.length === 0) print(`${words.none(name)}\n`);
  else print(found.map((version, at) => `${lineOf(version, at + 1)}\n`).join(''));
}

function lineOf(version: MapVersion, number: number): string {
  const { claims, reasons } = strings.versions;
  return words.line(number, whenOf(version), claims(version.claims), reasons[version.reason]);
}

/** In the time of this computer, in the order that can be sorted. */
function whenOf({ at }: MapVersion): string {
  return new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
}
