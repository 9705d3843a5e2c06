import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkComments, commentFaults } from './comments.mjs';

const LONG = 'x'.repeat(118);

test.each([
  ['/** What it is. */\nconst a = 1;', ['a.ts:1']],
  ['const a = 1;\n/**\n * Whether it is.\n */\nconst b = 1;', ['a.ts:2']],
  ['/** How, Where and Of which. */', ['a.ts:1']],
  ['/** Of the two, the first. */', ['a.ts:1']],
  ['/** Returns what it is. */', []],
  ['/** Offers it. However it is. */', []],
  ['// What is no doc comment is not counted.', []],
  ["const a = '/** What it is. */';", []],
])('%j has its question words counted', (source, expected) => {
  expect(commentFaults('a.ts', source).questions).toEqual(expected);
});

test.each([
  [`// ${LONG}`, ['a.ts:1']],
  [`/*\n${LONG}xxx\nshort */`, ['a.ts:2']],
  [`const a = 1; // ${LONG}`, ['a.ts:1']],
  [`// ${LONG.slice(1)}`, []],
  [`const a = '${LONG}';\n// short`, []],
])('%j has its long lines counted', (source, expected) => {
  expect(commentFaults('a.ts', source).overlong).toEqual(expected);
});

test('what exceeds a limit is told with its places, and nothing else', () => {
  const top = mkdtempSync(join(tmpdir(), 'comments-'));
  try {
    mkdirSync(join(top, 'host'));
    writeFileSync(join(top, 'host/a.ts'), `/** What it is. */\n// ${LONG}\n`);
    expect(checkComments(top, { overlong: 1, questions: 1 })).toEqual([]);
    expect(checkComments(top, { overlong: 0, questions: 1 })).toEqual([
      'host/a.ts:2',
      '1 lines of comments are over 120 columns; 0 are allowed',
    ]);
    expect(checkComments(top, { overlong: 1, questions: 0 })).toEqual([
      'host/a.ts:1',
      '1 doc comments begin with What, Whether, How, Where or Of; 0 are allowed',
    ]);
  } finally {
    rmSync(top, { recursive: true });
  }
});

test('a folder without code does not pass', () => {
  const top = mkdtempSync(join(tmpdir(), 'comments-'));
  expect(checkComments(top)).toEqual([expect.stringContaining('no comment was checked')]);
  rmSync(top, { recursive: true });
});
