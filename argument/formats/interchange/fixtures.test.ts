import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../model/argument-map';
import type { Claim, Id } from '../../model/claim';
import { validate } from '../../model/validate';
import { FIXTURES } from '../../testing/format-fixtures';
import { expectLaw } from '../../testing/format-law';
import { readFile } from './read-file';

const FOLDER = join(import.meta.dirname, 'fixtures');

function shownClaim({ text, holder, anchors = [], note }: Claim): string {
  const places = anchors.map(({ exact, paragraph, source }) => {
    return exact === undefined ? (paragraph === undefined ? ` "${source}"` : ` ¶${paragraph}`) : ` "${exact}"`;
  });
  return `${text}${holder === undefined ? '' : ` @${holder}`}${places.join('')}${note === undefined ? '' : ` | ${note}`}`;
}

/** Returns the steps of a map. In Argdown they have no ids in the file: one that is a target is shown whole. */
function shownSteps({ claims, inferences }: ArgumentMap, isNamed: boolean): string[] {
  const texts = new Map(claims.map(({ id, text }) => [id, text]));
  const shown = (id: Id): string => {
    const step = inferences.find((candidate) => candidate.id === id);
    if (!step) return texts.get(id) ?? id;
    const { kind, premises, target, scheme, note } = step;
    const end = texts.get(target) ?? `(${isNamed ? target : shown(target)})`;
    const more = `${scheme === undefined ? '' : ` [${scheme}]`}${note === undefined ? '' : ` | ${note}`}`;
    return `${premises.map(shown).join(', ')} ${kind === 'reason' ? '+' : '-'} ${end}${more}`;
  };
  return inferences.map(({ id }) => shown(id));
}

it.each(FIXTURES.map((fixture) => [fixture.file, fixture] as const))('%s is read as it is described', (_, fixture) => {
  const { file, format, title = '', description, claims, steps, problems = [] } = fixture;
  const read = readFile(readFileSync(join(FOLDER, file)));
  if (read.kind !== 'read' || !read.map) throw new Error(`not read: ${JSON.stringify(read)}`);
  expect(read.format.id).toBe(format);
  expect({ title: read.map.title, description: read.map.description }).toEqual({ title, description });
  expect(read.map.claims.map(shownClaim).sort()).toEqual([...claims].sort());
  expect(shownSteps(read.map, format !== 'argdown').sort()).toEqual([...steps].sort());
  const found = read.problems.map(({ kind, about, count }) =>
    [kind, about, count && `× ${count}`].filter((part) => part !== undefined).join(' '),
  );
  expect(found.sort()).toEqual([...problems].sort());
  expect(validate(read.map)).toEqual([]);
  expectLaw(read.format, read.map);
});

it('every file has its expectation', () => {
  const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  expect(files.sort()).toEqual(FIXTURES.map(({ file }) => file).sort());
});
