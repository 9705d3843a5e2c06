import { expect, it } from 'vitest';
import { addLooseClaim } from '../../commands/structure/add';
import { deleteBranch, deleteClaim } from '../../commands/structure/delete';
import { mapOf } from '../../testing/map-builder';
import { separatedClaims } from './separated-claims';

const map = mapOf('Thesis\n  because Middle\n    because Below\n    but Against\n  but Objection');

it('are those whose target is deleted, and no others', () => {
  const idOf = (text: string) => map.claims.find((claim) => claim.text === text)?.id ?? '';
  const after = deleteClaim(map, { claim: idOf('Middle') })?.map ?? map;
  expect(separatedClaims(map, after)).toEqual([idOf('Below'), idOf('Against')]);
  expect(separatedClaims(map, deleteBranch(map, { claim: idOf('Middle') })?.map ?? map)).toEqual([]);
  expect(separatedClaims(map, addLooseClaim(map, { text: 'New' })?.map ?? map)).toEqual([]);
});
