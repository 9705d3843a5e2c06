import { FORMATS } from '../../argument/formats/interchange/formats';
import { MAP_SUFFIX } from '../../argument/formats/native';
import { messages } from '../../messages/messages';
import { print, printJson } from '../output';
import { parseCommandArguments } from '../parse-arguments';

const words = messages.formats;

/** Runs `counterpoint formats`: prints the formats that can be read or written, and their names for `convert`. */
export async function formats(args: string[]): Promise<void> {
  const { values } = parseCommandArguments(args, { json: { type: 'boolean' } });
  const own = { id: 'map', name: words.map, suffixes: [MAP_SUFFIX], isRead: true, isWritten: true };
  const rows = [
    own,
    ...FORMATS.map(({ id, name, suffixes, read, write }) => ({
      id,
      name,
      suffixes,
      isRead: read !== undefined,
      isWritten: write !== undefined,
    })),
  ];
  if (values.json) return printJson(rows);
  const columns = rows.map(({ id, name, suffixes, isRead, isWritten }) => [
    id,
    name,
    suffixes.join(' '),
    [isRead ? words.read : '', isWritten ? words.written : ''].filter(Boolean).join(', '),
  ]);
  const widths = [0, 1, 2].map((at) => Math.max(...columns.map((row) => (row[at] ?? '').length)));
  print(columns.map((row) => `${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   ')}\n`).join(''));
}
