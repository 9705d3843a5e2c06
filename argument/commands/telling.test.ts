import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../model/argument-map';
import { applyChange } from '../model/change';
import { idsOf, partsOf, toldParts } from '../model/presentation-order';
import { checkEdit } from '../testing/check-edit';
import { idOf, mapOf } from '../testing/map-builder';
import { oneOf, pick, randomMap, seededRandom } from '../testing/random-map';
import { addAnswer } from './add';
import { deleteBranch, deleteClaim } from './remove';
import { leaveOut, tellAsStructured, tellLater } from './telling';

const MAP = mapOf('thesis\n  because one\n  and two\n    because deep\n  but three\n    in reply four');

const textsOf = (map: ArgumentMap) =>
  toldParts(map).map(({ claims }) => claims.map((id) => map.claims.find((claim) => claim.id === id)?.text).join(' + '));
const partWith = (map: ArgumentMap, text: string) =>
  partsOf(map).find(({ claims }) => claims.includes(idOf(map, text)))?.key ?? '';

describe('the order of telling', () => {
  it('is that of the structure until a person moves a part', () => {
    expect(textsOf(MAP)).toEqual(['thesis', 'one + two', 'deep', 'three', 'four']);
    const later = checkEdit(MAP, tellLater(MAP, { part: partWith(MAP, 'two'), by: 2 }));
    expect(textsOf(later)).toEqual(['thesis', 'deep', 'three', 'one + two', 'four']);
    const back = checkEdit(later, tellLater(later, { part: partWith(later, 'two'), by: -2 }));
    expect(back.telling).toBeUndefined();
    expect(tellLater(MAP, { part: partWith(MAP, 'thesis'), by: -1 })).toBeNull();
    expect(tellLater(MAP, { part: partWith(MAP, 'four'), by: 1 })).toBeNull();
    expect(tellLater(MAP, { part: 'nothing', by: 1 })).toBeNull();
  });

  it('leaves a part out, and takes it in again where it was', () => {
    const out = checkEdit(MAP, leaveOut(MAP, { part: partWith(MAP, 'deep'), isLeftOut: true }));
    expect(textsOf(out)).toEqual(['thesis', 'one + two', 'three', 'four']);
    const back = checkEdit(out, leaveOut(out, { part: partWith(out, 'deep'), isLeftOut: false }));
    expect(textsOf(back)).toEqual(textsOf(MAP));
    expect(back.telling).toBeUndefined();
    expect(leaveOut(MAP, { part: partWith(MAP, 'deep'), isLeftOut: false })).toBeNull();
  });

  it('survives edits: what is new stands where the structure has it, what is gone is passed over', () => {
    const moved = checkEdit(MAP, tellLater(MAP, { part: partWith(MAP, 'four'), by: -3 }));
    expect(textsOf(moved)).toEqual(['thesis', 'four', 'one + two', 'deep', 'three']);
    const grown = checkEdit(
      moved,
      addAnswer(moved, { target: idOf(moved, 'deep'), kind: 'objection', claim: { text: 'new' } }),
    );
    expect(textsOf(grown)).toEqual(['thesis', 'four', 'one + two', 'deep', 'new', 'three']);
    const shorter = checkEdit(grown, deleteBranch(grown, { claim: idOf(grown, 'three') }));
    expect(textsOf(shorter)).toEqual(['thesis', 'one + two', 'deep', 'new']);
    // The id of what is gone is not given out again, or else what is new would take its place.
    const again = checkEdit(
      shorter,
      addAnswer(shorter, { target: idOf(shorter, 'thesis'), kind: 'reason', claim: { text: 'late' } }),
    );
    expect(textsOf(again)).toEqual(['thesis', 'one + two', 'deep', 'new', 'late']);
    const plain = checkEdit(again, tellAsStructured(again, { select: null }));
    expect(plain.telling).toBeUndefined();
    expect(tellAsStructured(MAP, { select: null })).toBeNull();
  });

  it('has every claim and every step of any map in one part, whatever was moved, left out, added and deleted', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      let map = randomMap(random, 18);
      for (let round = 0; round < 8 && map.claims.length > 0; round++) {
        const claim = oneOf(random, map.claims).id;
        const part = oneOf(random, partsOf(map)).key;
        const edit = [
          () => tellLater(map, { part, by: pick(random, 9) - 4 }),
          () => leaveOut(map, { part, isLeftOut: random() < 0.7 }),
          () => addAnswer(map, { target: claim, kind: 'reason', claim: { text: 'new' } }),
          () => deleteClaim(map, { claim }),
        ][pick(random, 4)]?.();
        if (!edit) continue;
        map = seed % 5 === 0 ? checkEdit(map, edit) : (applyChange(map, edit.change) as ArgumentMap);
        const parts = partsOf(map);
        expect(parts.flatMap(({ claims }) => claims).sort()).toEqual(map.claims.map(({ id }) => id).sort());
        expect(parts.flatMap(({ step }) => step ?? []).sort()).toEqual(map.inferences.map(({ id }) => id).sort());
        expect(idsOf(parts).size).toBe(map.claims.length + map.inferences.length);
      }
    }
  });

  it('of a branch tells that branch', () => {
    const moved = checkEdit(MAP, tellLater(MAP, { part: partWith(MAP, 'deep'), by: -1 }));
    expect(partsOf(moved, idOf(moved, 'two')).map(({ claims }) => claims)).toEqual([
      [idOf(moved, 'two')],
      [idOf(moved, 'deep')],
    ]);
  });
});
