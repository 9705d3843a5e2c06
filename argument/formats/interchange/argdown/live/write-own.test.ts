import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../../../model/argument-map';
import { besideRepository } from '../../../../testing/beside-repository';
import { writeInFormat } from '../../formats';
import { argdown } from '../argdown';
import { liveTextOf } from './live-text';

const TEXT = `// my comment
[HW]: Homework should go. #school
  + [Ineq]: It is unequal. // why
    - <Help>: Schools can help.

/* block */
# Two

[Rest]: Children need rest.
  + [HW]
`;
const mapOf = (text: string) => argdown.read?.(text).map as ArgumentMap;

it('a file keeps the text of its author: it is shown, and written again, as it was', () => {
  for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n')]) {
    const map = mapOf(text);
    expect(liveTextOf(map).text).toBe(TEXT);
    expect(writeInFormat(map, argdown)).toEqual({ text: TEXT, losses: [] });
  }
});

it('a map that has more than its text says is written anew, and what that leaves out is said', () => {
  const map = mapOf(TEXT);
  const claims = map.claims.map((claim) => ({ ...claim, verdict: 'accept' as const }));
  const { text, losses } = writeInFormat({ ...map, claims }, argdown);
  expect(losses).toEqual([{ code: 'own-text', ids: [] }]);
  expect(text).toContain('verdict: "accept"');
  const other = writeInFormat({ ...map, title: 'Other' }, argdown);
  expect(other).toEqual({ text: `===\ntitle: "Other"\n===\n\n${TEXT}`, losses: [] });
  expect(mapOf(other.text)).toMatchObject({ title: 'Other', claims: map.claims });
  const headed = mapOf(`===\nauthor: Anna\n===\n\n${TEXT}`);
  expect(writeInFormat({ ...headed, title: 'Other' }, argdown).losses).toEqual([{ code: 'title', ids: [] }]);
});

const corpora = besideRepository('corpora/argdown', 'the texts of others in Argdown');
it.skipIf(corpora === null)('the files of others are shown, and written again, as they were', () => {
  const folder = corpora ?? '';
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.argdown'));
  expect(names.length).toBeGreaterThan(20);
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8').replace(/\r\n?/g, '\n');
    const map = argdown.read?.(text).map;
    if (!map?.argdown) continue;
    expect(liveTextOf(map).text, name).toBe(text);
    const written = writeInFormat(map, argdown);
    expect([name, written.text === text, written.losses.map(({ code }) => code)]).toEqual([name, true, []]);
  }
});
