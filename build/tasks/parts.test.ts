import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { top } from '../setup/targets.mjs';
import { FAULT_TESTS, KILL_SPEC } from './parts.mjs';

test.each(FAULT_TESTS)('the tests of faults at %s are there', (filter) => {
  const tests = readdirSync(join(top, 'host'), { recursive: true })
    .map((name) => `host/${String(name).replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && name.includes(filter));
  expect(tests).not.toEqual([]);
});

test('the spec of kills is there', () => {
  expect(existsSync(join(top, KILL_SPEC))).toBe(true);
});
