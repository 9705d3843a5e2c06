import { describe, expect, it } from 'vitest';
import { fragmentOf } from '../model/fragment';
import { roleOf } from '../model/structure/roles';
import { mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { readFragment, writeFragment } from './fragment-json';
import { writeOutline } from './outline-text';
import { readPasted } from './pasting/read-pasted';
import { writePlainText } from './plain-text';
import { summarize } from './summary';

const read = (text: string) => readPasted({ text, html: '' })?.fragment ?? null;

const text = `Thesis
  because Reason
    doesn’t follow, since Undercutter
  and Co-premise
    because Ground
  but Objection
    in reply Rebuttal
`;

describe('indented text', () => {
  it('is read as it was written', () => {
    expect(writePlainText(mapOf(text), 'c1')).toBe(text);
  });

  it('begins with the indicator word of its inference if it is a branch', () => {
    expect(writePlainText(mapOf(text), 'c6')).toBe('but Objection\n  in reply Rebuttal\n');
  });

  it('may have tabs, bullets, numbers, blank lines and Windows line ends', () => {
    const pasted =
      '1. Thesis\r\n\r\n\t- because Reason\r\n\t\t* BUT: Objection\r\n\t• another reason without a word\r\n';
    const map = mapOf(pasted);
    expect(writePlainText(map, 'c1')).toBe(
      'Thesis\n  because Reason\n    but Objection\n  because another reason without a word\n',
    );
  });

  it('does not mistake the beginning of a longer word for an indicator word', () => {
    expect(mapOf('T\n  Butter is cheap\n  Andorra is small').claims.map(({ text }) => text)).toEqual([
      'T',
      'Butter is cheap',
      'Andorra is small',
    ]);
  });

  it('without a line gives null', () => {
    expect(read(' \n\n\t')).toBeNull();
    expect(read('because\n  but')).toBeNull();
  });

  it('with several lines at the left edge has several roots', () => {
    expect(read('One\nTwo\n  because Three')?.roots.map(({ premises }) => premises)).toEqual([['c1'], ['c2']]);
  });

  it('is read in linear time, of one step with very many premises', () => {
    // In quadratic time this takes many minutes, so the test would not end.
    const fragment = read(`root\n  because x\n${'  and x\n'.repeat(300_000)}    but y\n`);
    expect(fragment?.inferences.map(({ premises }) => premises.length)).toEqual([300_001, 1]);
    expect(fragment?.inferences[1]?.target).toBe('c300002');
  });

  it('loses no claim of a branch when it is written', () => {
    for (let seed = 1; seed <= 300; seed++) {
      const map = randomMap(seededRandom(seed), 15);
      const told = { ...map, claims: map.claims.map((claim) => ({ ...claim, text: `<${claim.id}>` })) };
      for (const { id } of told.claims) {
        const found = new Set(writePlainText(told, id).match(/c\d+/g));
        const branch = fragmentOf(told, id)?.claims.map((claim) => claim.id) ?? [];
        expect(
          branch.filter((claim) => !found.has(claim)),
          `seed ${seed}, ${id}`,
        ).toEqual([]);
      }
    }
  });
});

describe('a branch on the clipboard', () => {
  const piece = fragmentOf(mapOf(text), 'c2');

  it('is read back unchanged', () => {
    expect(piece && readFragment(writeFragment(piece))).toMatchObject(piece ?? {});
  });

  it('is rejected if it is other text, or names claims that it does not contain', () => {
    expect(readFragment('because')).toBeNull();
    expect(readFragment('{"claims": []}')).toBeNull();
    const bad = {
      claims: [{ id: 'c1', text: '' }],
      roots: [{ id: 'i1', kind: 'reason', premises: ['c7'] }],
      inferences: [],
    } as const;
    expect(readFragment(writeFragment(bad))).toBeNull();
    const twice = { ...bad, roots: [{ id: 'i1', kind: 'reason', premises: ['c1', 'c1'] }] } as const;
    expect(readFragment(writeFragment(twice))).toBeNull();
  });
});

describe('the numbered outline', () => {
  it('has the number, indicator word, holder, unstated mark and source marks', () => {
    const map = mapOf(text);
    const [thesis, reason, undercutter, co, ...others] = map.claims;
    if (!thesis || !reason || !undercutter || !co) throw new Error('the map is too small');
    const told = {
      ...map,
      claims: [
        { ...thesis, anchors: [{ paragraph: 4 }, { paragraph: 1 }] },
        { ...reason, holder: 'Chinese Foreign Ministry' },
        { ...undercutter, holder: 'me', text: 'Two\n lines' },
        { ...co, unstated: true },
        ...others,
      ],
    };
    expect(writeOutline(told)).toBe(`Test

1 Thesis (¶1, 4)
  because 1.1a Chinese Foreign Ministry says: Reason
  and 1.1b [unstated] Co-premise
    because 1.1b.1 Ground
    doesn’t follow, since 1.1x1 [my answer] Two lines
  but 1.2 Objection
    in reply 1.2.1 Rebuttal
`);
  });

  it('writes a shared claim once in full, and "see" elsewhere', () => {
    const map = mapOf('T\n  because A\n  because B');
    const shared = {
      ...map,
      inferences: [...map.inferences, { id: 'i9', kind: 'reason' as const, premises: ['c2'], target: 'c3' }],
    };
    expect(writeOutline(shared)).toContain('    because see 1.1\n');
  });

  it('has each claim of any map exactly once in full', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const map = randomMap(seededRandom(seed), 20);
      const told = { ...map, claims: map.claims.map((claim) => ({ ...claim, text: `<${claim.id}>` })) };
      const found = writeOutline(told).match(/<c\d+>/g) ?? [];
      expect([...found].sort(), `seed ${seed}`).toEqual(map.claims.map(({ id }) => `<${id}>`).sort());
    }
  });
});

it('the summary lists claims by id, number and text, and inferences by role', () => {
  const map = mapOf(text);
  const summary = summarize(map);
  expect(summary).toMatchObject({
    title: 'Test',
    contentions: [{ id: 'c1', number: '1', text: 'Thesis' }],
    counterclaims: [{ id: 'c6', number: '1.2', text: 'Objection' }],
    loose: [],
    depth: 2,
  });
  expect(summary.claims.map(({ number }) => number)).toEqual(['1', '1.1a', '1.1x1', '1.1b', '1.1b.1', '1.2', '1.2.1']);
  expect(summary.coPremises).toEqual([{ inference: 'i1', premises: ['c2', 'c4'], target: 'c1' }]);
  for (const { inference } of summary.undercutters) {
    const step = map.inferences.find(({ id }) => id === inference);
    expect(step && roleOf(map, step)).toBe('undercutter');
  }
  expect(summary.rebuttals.map(({ premises }) => premises)).toEqual([['c7']]);
});
