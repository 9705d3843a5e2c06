import { expect, it } from 'vitest';
import { writePlainText } from '../../formats/plain-text';
import type { ArgumentMap } from '../../model/argument-map';
import { forestOf } from '../../model/structure/forest';
import { idOf, mapOf } from '../../testing/map-builder';
import { splitClaim } from './split-claim';

const told = (text: string, whole: string, second: string) => {
  const map = mapOf(text);
  const edit = splitClaim(map, { claim: idOf(map, whole), at: whole.indexOf(second) });
  if (edit) expect(edit.map.claims.find(({ id }) => id === edit.select)?.text).toBe(second);
  return edit && shapeOf(edit.map);
};
/** Every root with its answers. */
const shapeOf = (map: ArgumentMap) => forestOf(map).roots.map((root) => writePlainText(map, root));
const plain = (text: string) => shapeOf(mapOf(text));

it('a reason becomes two reasons, and its answers stay with the first', () => {
  expect(told('T\n  because A; b\n    but No\n  because C', 'A; b', 'b')).toEqual(
    plain('T\n  because A\n    but No\n  because b\n  because C'),
  );
});

it('a premise becomes two co-premises', () => {
  expect(told('T\n  because A. B\n  and C', 'A. B', 'B')).toEqual(plain('T\n  because A.\n  and B\n  and C'));
});

it('a thesis leaves the second half as a loose claim', () => {
  expect(told('A. B\n  because C', 'A. B', 'B')).toEqual(plain('A.\n  because C\nB'));
});

it('holder and anchors are copied to the second half', () => {
  const map = mapOf('T\n  because A. B');
  const claims = map.claims.map((claim) => ({ ...claim, holder: 'She', anchors: [{ paragraph: 2 }] }));
  const next = splitClaim({ ...map, claims }, { claim: idOf(map, 'A. B'), at: 3 })?.map;
  expect(next?.claims.at(-1)).toMatchObject({ text: 'B', holder: 'She', anchors: [{ paragraph: 2 }] });
});

it('a split at an end does not apply', () => {
  for (const at of [0, 4, 99]) expect(splitClaim(mapOf('A. B'), { claim: 'c1', at })).toBeNull();
  expect(splitClaim(mapOf('A. B'), { claim: 'none', at: 2 })).toBeNull();
});
