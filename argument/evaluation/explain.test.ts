import { describe, expect, it } from 'vitest';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import { VERDICTS } from '../model/claim';
import { inferencesTo } from '../model/structure/map-index';
import { idOf, mapOf } from '../testing/map-builder';
import { pickOne, randomMap, seededRandom } from '../testing/random-map';
import { evaluateMap, type WhatIf } from './evaluate';
import { explainStatus } from './explain';
import { pivotalClaimsAmong } from './pivotal-claims';

const explain = (text: string, claim: string) => {
  const map = mapOf(text);
  const { kind, claimIds, isInference } = explainStatus(map, evaluateMap(map), idOf(map, claim));
  return [
    kind,
    ...claimIds.map((id) => map.claims.find((other) => other.id === id)?.text),
    ...(isInference ? ['(the inference)'] : []),
  ];
};

describe('the explanation of a status', () => {
  it('names the objection that nobody answers', () => {
    expect(explain('thesis\n  but no', 'thesis')).toEqual(['unanswered-objection', 'no']);
    expect(explain('thesis\n  but no\n    in reply wrong\n      in reply right', 'thesis')).toEqual([
      'objection-stands',
      'no',
    ]);
  });

  it('calls each claim of a circle one, and none that only leads to it, in linear time', () => {
    const ring = (size: number) => {
      const ids = Array.from({ length: size }, (_, index) => `c${index}`);
      const claims = ['outside', ...ids].map((id) => ({ id, text: id }));
      const objection = (from: string, to: string) =>
        ({ id: `i-${from}`, kind: 'objection', premises: [from], target: to }) as const;
      // An odd ring has no other status than open.
      const inferences = [
        objection('c0', 'outside'),
        ...ids.map((id, index) => objection(id, ids[(index + 1) % size] ?? '')),
      ];
      return { ...emptyMap('Ring'), claims, inferences };
    };
    const small = ring(5);
    const kinds = small.claims.map(({ id }) => explainStatus(small, evaluateMap(small), id).kind);
    expect(kinds).toEqual(['objection-open', ...Array(5).fill('circle')]);
    const large = ring(20_001);
    const evaluation = evaluateMap(large);
    expect(large.claims.filter(({ id }) => explainStatus(large, evaluation, id).kind === 'circle')).toHaveLength(
      20_001,
    );
  });

  it('names the reason that supports a claim, or the reasons that it has lost', () => {
    expect(explain('thesis\n  because why', 'thesis')).toEqual(['supported', 'why']);
    expect(explain('thesis\n  because why\n    but no', 'thesis')).toEqual(['reasons-fall', 'why']);
    expect(explain('thesis', 'thesis')).toEqual(['unopposed']);
  });

  it('names all premises of a reason, and says if an objection stands against it', () => {
    expect(explain('thesis\n  because one\n  and two', 'thesis')).toEqual(['supported', 'one', 'two']);
    expect(explain('thesis\n  because one\n  but no\n    in reply wrong', 'thesis')).toEqual([
      'supported-in-spite',
      'one',
    ]);
  });

  it('blames the premise that fell, otherwise the inference, and never a claim that stands', () => {
    const answered = 'thesis\n  but one\n  and two\n    in reply wrong';
    expect(explain(answered, 'thesis')).toEqual(['all-answered', 'two']);
    const undercut = "thesis\n  but no\n    doesn't follow, since beside the point";
    expect(explain(undercut, 'no')).toEqual(['unopposed']);
    expect(explain(undercut, 'thesis')).toEqual(['all-answered', 'no', '(the inference)']);
    const lost = "thesis\n  because why\n    doesn't follow, since beside the point";
    expect(explain(lost, 'thesis')).toEqual(['reasons-fall', 'why', '(the inference)']);
  });

  it('reports a circle, however long, and not for a claim that only depends on one', () => {
    const circle = (count: number): ArgumentMap => {
      const map = mapOf(Array.from({ length: count + 1 }, (_, index) => `c${index}`).join('\n'));
      const objection = (from: number, to: number) => ({
        id: `i${from}`,
        kind: 'objection' as const,
        premises: [`c${from + 1}`],
        target: `c${to + 1}`,
      });
      const round = Array.from({ length: count }, (_, index) => objection(index, (index + 1) % count));
      // The last claim has an objection from the circle and is not part of it.
      return { ...map, inferences: [...round, { ...objection(0, count), id: 'out' }] };
    };
    for (const count of [2, 4, 6]) {
      const map = circle(count);
      const standings = evaluateMap(map);
      const grounds = map.claims.map(({ id }) => explainStatus(map, standings, id).kind);
      expect(grounds).toEqual([...Array(count).fill('circle'), 'objection-open']);
      expect(explainStatus(map, standings, 'c2').claimIds).toEqual(['c1']);
    }
  });

  it('exists for every claim and inference of any map, and never contradicts its status', () => {
    const random = seededRandom(41);
    for (let round = 0; round < 500; round++) {
      const plain = randomMap(random, 25);
      const judged = <R extends object>(record: R): R =>
        random() < 0.2 ? { ...record, verdict: pickOne(random, VERDICTS) } : record;
      const map: ArgumentMap = {
        ...plain,
        claims: plain.claims.map(judged),
        inferences: plain.inferences.map(judged),
      };
      const standings = evaluateMap(map);
      for (const { id } of [...map.claims, ...map.inferences]) {
        const { kind, claimIds: all, isInference } = explainStatus(map, standings, id);
        const [by] = all;
        const standing = standings.get(id);
        const own = (claim: string) => standings.get(claim);
        const FALLEN = ['all-answered', 'reasons-fall', 'premise-falls'];
        if (FALLEN.includes(kind)) expect(all.some((claim) => own(claim) === 'falls')).toBe(!isInference);
        if (/^(circle|(objection|reason|premise|undercutter)-open)$/.test(kind))
          expect(all.some((claim) => own(claim) === 'open')).toBe(!isInference);
        if (['supported', 'supported-in-spite', 'objection-stands', 'contested'].includes(kind))
          expect(all.every((claim) => own(claim) === 'stands')).toBe(true);
        expect(ALLOWED[standing ?? 'open'], `${standing} because ${kind}`).toContain(kind);
        const steps = inferencesTo(map, id).filter((step) => by !== undefined && step.premises.includes(by));
        if (kind.startsWith('supported'))
          expect(steps.some((step) => step.kind === 'reason' && standings.get(step.id) === 'stands')).toBe(true);
        if (kind === 'unanswered-objection' || kind === 'objection-stands')
          expect(steps.some((step) => step.kind === 'objection' && standings.get(step.id) === 'stands')).toBe(true);
        if (kind === 'premise-falls') expect(standings.get(by ?? '')).toBe('falls');
        if (kind === 'premise-open') expect(standings.get(by ?? '')).toBe('open');
      }
    }
  });
});

const ALLOWED = {
  stands: ['unopposed', 'supported', 'supported-in-spite', 'all-answered', 'holds'],
  falls: ['rejected', 'unanswered-objection', 'objection-stands', 'premise-falls', 'undercut'],
  open: [
    ...['doubted', 'contested', 'circle', 'objection-open', 'reason-open', 'reasons-fall'],
    ...['premise-open', 'undercutter-open'],
  ],
};

describe('the pivotal claims', () => {
  const pivotalClaims = (map: ArgumentMap, thesis: string) =>
    pivotalClaimsAmong(
      map,
      thesis,
      [...map.claims, ...map.inferences].map(({ id }) => id),
    );

  it('include a reason without which a claim is open, and the answer that defeats an objection', () => {
    const map = mapOf('thesis\n  because why\n  but no\n    in reply wrong');
    const pivotal = pivotalClaims(map, idOf(map, 'thesis'));
    const texts = pivotal.map(({ id }) => map.claims.find((claim) => claim.id === id)?.text ?? id);
    expect(texts).toEqual(expect.arrayContaining(['why', 'wrong']));
    expect(texts).not.toContain('no');
    expect(pivotal.every(({ status }) => status === 'open')).toBe(true);
  });

  it('take the what-if verdicts into account: with one reason rejected, the other is pivotal', () => {
    const map = mapOf('thesis\n  because one\n  because two');
    const ids = map.claims.map(({ id }) => id);
    const whatIf: WhatIf = new Map([[idOf(map, 'one'), 'reject']]);
    const found = pivotalClaimsAmong(map, idOf(map, 'thesis'), ids, whatIf);
    expect(found.map(({ id, status }) => [id, status])).toEqual([[idOf(map, 'two'), 'open']]);
  });

  it('are none if two reasons are each enough', () => {
    const map = mapOf('thesis\n  because one\n  because two');
    expect(pivotalClaims(map, idOf(map, 'thesis'))).toEqual([]);
  });
});
