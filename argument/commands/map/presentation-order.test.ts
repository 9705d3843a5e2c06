import { describe, expect, it } from 'vitest';
import type { ArgumentMap } from '../../model/argument-map';
import { presentationOrder, presentationSteps, revealedIds } from '../../model/structure/presentation-order';
import { checkEdit } from '../../testing/check-edit';
import { idOf, mapOf } from '../../testing/map-builder';
import { pickIndex, pickOne, randomMap, seededRandom } from '../../testing/random-map';
import { addAnswer } from '../structure/add';
import { deleteBranch, deleteClaim } from '../structure/delete';
import { movePresentationStep, resetPresentationOrder, setLeftOut } from './presentation-order';

const MAP = mapOf('thesis\n  because one\n  and two\n    because deep\n  but three\n    in reply four');

const textsOf = (map: ArgumentMap) =>
  presentationSteps(map).map(({ claims }) =>
    claims.map((id) => map.claims.find((claim) => claim.id === id)?.text).join(' + '),
  );
const partWith = (map: ArgumentMap, text: string) =>
  presentationOrder(map).find(({ claims }) => claims.includes(idOf(map, text)))?.key ?? '';

describe('the presentation order', () => {
  it('is structural until a person moves a step', () => {
    expect(textsOf(MAP)).toEqual(['thesis', 'one + two', 'deep', 'three', 'four']);
    const later = checkEdit(MAP, movePresentationStep(MAP, { part: partWith(MAP, 'two'), by: 2 }));
    expect(textsOf(later)).toEqual(['thesis', 'deep', 'three', 'one + two', 'four']);
    const back = checkEdit(later, movePresentationStep(later, { part: partWith(later, 'two'), by: -2 }));
    expect(back.telling).toBeUndefined();
    expect(movePresentationStep(MAP, { part: partWith(MAP, 'thesis'), by: -1 })).toBeNull();
    expect(movePresentationStep(MAP, { part: partWith(MAP, 'four'), by: 1 })).toBeNull();
    expect(movePresentationStep(MAP, { part: 'nothing', by: 1 })).toBeNull();
  });

  it('leaves a step out, and includes it again in its place', () => {
    const out = checkEdit(MAP, setLeftOut(MAP, { part: partWith(MAP, 'deep'), isLeftOut: true }));
    expect(textsOf(out)).toEqual(['thesis', 'one + two', 'three', 'four']);
    const back = checkEdit(out, setLeftOut(out, { part: partWith(out, 'deep'), isLeftOut: false }));
    expect(textsOf(back)).toEqual(textsOf(MAP));
    expect(back.telling).toBeUndefined();
    expect(setLeftOut(MAP, { part: partWith(MAP, 'deep'), isLeftOut: false })).toBeNull();
  });

  it('survives edits: new steps are in their structural place, deleted ones are skipped', () => {
    const moved = checkEdit(MAP, movePresentationStep(MAP, { part: partWith(MAP, 'four'), by: -3 }));
    expect(textsOf(moved)).toEqual(['thesis', 'four', 'one + two', 'deep', 'three']);
    const grown = checkEdit(
      moved,
      addAnswer(moved, { target: idOf(moved, 'deep'), kind: 'objection', claim: { text: 'new' } }),
    );
    expect(textsOf(grown)).toEqual(['thesis', 'four', 'one + two', 'deep', 'new', 'three']);
    const shorter = checkEdit(grown, deleteBranch(grown, { claim: idOf(grown, 'three') }));
    expect(textsOf(shorter)).toEqual(['thesis', 'one + two', 'deep', 'new']);
    // The id of a deleted record is not reused, otherwise a new one would take its place.
    const again = checkEdit(
      shorter,
      addAnswer(shorter, { target: idOf(shorter, 'thesis'), kind: 'reason', claim: { text: 'late' } }),
    );
    expect(textsOf(again)).toEqual(['thesis', 'one + two', 'deep', 'new', 'late']);
    const plain = checkEdit(again, resetPresentationOrder(again, { select: null }));
    expect(plain.telling).toBeUndefined();
    expect(resetPresentationOrder(MAP, { select: null })).toBeNull();
  });

  it('has every claim and inference of any map in one step, whatever was moved, left out, added and deleted', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      let map = randomMap(random, 18);
      for (let round = 0; round < 8 && map.claims.length > 0; round++) {
        const claim = pickOne(random, map.claims).id;
        const part = pickOne(random, presentationOrder(map)).key;
        const edit = [
          () => movePresentationStep(map, { part, by: pickIndex(random, 9) - 4 }),
          () => setLeftOut(map, { part, isLeftOut: random() < 0.7 }),
          () => addAnswer(map, { target: claim, kind: 'reason', claim: { text: 'new' } }),
          () => deleteClaim(map, { claim }),
        ][pickIndex(random, 4)]?.();
        if (!edit) continue;
        map = seed % 5 === 0 ? checkEdit(map, edit) : edit.map;
        const parts = presentationOrder(map);
        expect(parts.flatMap(({ claims }) => claims).sort()).toEqual(map.claims.map(({ id }) => id).sort());
        expect(parts.flatMap(({ inference }) => inference ?? []).sort()).toEqual(
          map.inferences.map(({ id }) => id).sort(),
        );
        expect(revealedIds(parts).size).toBe(map.claims.length + map.inferences.length);
      }
    }
  });

  it('of a branch contains that branch', () => {
    const moved = checkEdit(MAP, movePresentationStep(MAP, { part: partWith(MAP, 'deep'), by: -1 }));
    expect(presentationOrder(moved, idOf(moved, 'two')).map(({ claims }) => claims)).toEqual([
      [idOf(moved, 'two')],
      [idOf(moved, 'deep')],
    ]);
  });
});
