import { resolve } from 'node:path';
import envPaths from 'env-paths';
import type { MapVersion } from '../../contract/stored-maps';
import { createFile } from '../../host/saving/durable-file';
import { assertMapExists } from '../../host/saving/map-file';
import { openVersionStore } from '../../host/saving/version-store';
import { messages } from '../../messages/messages';
import { CliError, usageError } from '../cli-error';
import { displayName } from '../map-input';
import { print, printJson, writeError } from '../output';
import { parseCommandArguments, singleMapName } from '../parse-arguments';

const words = messages.cli.versions;

/** Runs `counterpoint versions`: lists the earlier contents of a map, or writes one of them to a file. */
export async function versions(args: string[]): Promise<void> {
  const { values, positionals } = parseCommandArguments(args, {
    take: { type: 'string' },
    output: { type: 'string', short: 'o' },
    data: { type: 'string' },
    json: { type: 'boolean' },
  });
  const map = resolve(singleMapName(positionals));
  const name = displayName(map);
  const { take, output } = values;
  if ((take === undefined) !== (output === undefined)) throw usageError(words.needsBoth);
  const data = resolve(values.data ?? envPaths('Counterpoint', { suffix: '' }).data);
  const store = openVersionStore(resolve(data, 'versions'));
  const found = await store.list(map);
  // A map that was deleted may still have earlier versions.
  if (found.length === 0) await assertMapExists(map);
  if (take !== undefined && output !== undefined) {
    const version = found.find(({ id }, index) => take === id || take === String(index + 1));
    if (!version) throw new CliError(words.noSuch({ asked: take, name }), 1);
    const bytes = await store.read(map, version.id).catch(() => null);
    if (!bytes) throw new CliError(words.damaged({ asked: take }), 1);
    await createFile(output, bytes).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'EEXIST'
        ? new CliError(messages.cli.isThere({ name: output }), 1)
        : writeError(output, error);
    });
    print(`${words.taken({ file: output, when: formatTime(version) })}\n`);
  } else if (values.json) printJson(found);
  else if (found.length === 0) print(`${words.none({ name })}\n`);
  else print(found.map((version, index) => `${formatVersion(version, index + 1)}\n`).join(''));
}

function formatVersion(version: MapVersion, number: number): string {
  const { claims, reasons } = messages.versions;
  return words.line({
    number,
    when: formatTime(version),
    claims: claims({ claims: version.claims }),
    reason: reasons[version.reason],
  });
}

/** Returns the local time of a version in a form that sorts. */
function formatTime({ at }: MapVersion): string {
  return new Date(at).toLocaleString('sv-SE', { dateStyle: 'short', timeStyle: 'medium' });
}
