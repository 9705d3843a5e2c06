import { expect, it } from 'vitest';
import { guards } from './guards.mjs';
import { isSeen, staleGuard } from './try.mjs';

it('each guard of saving and of the loopback host stands in the source once, as its twin expects', () => {
  expect(guards.map(staleGuard).filter((fault) => fault !== null)).toEqual([]);
  expect(new Set(guards.map(({ name }) => name)).size).toBe(guards.length);
});

// All of them have their turn in `npm run test:twins`.
it.each(guards.filter(({ file }) => /session|strangers/.test(file)).map((guard) => [guard.name, guard] as const))(
  'it would be seen if it did not hold: %s',
  async (_, guard) => {
    expect(await isSeen(guard)).toBe(true);
  },
);
