import { describe, expect, it } from 'vitest';
import { writePlainText } from '../formats/plain-text';
import { type ArgumentMap, emptyMap } from '../model/argument-map';
import { fragmentOf, fragmentOfClaims } from '../model/fragment';
import { homeInference, numberOf } from '../model/structure/forest';
import { checkEdit } from '../testing/check-edit';
import { idOf, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import type { Edit } from './edit';
import { editSeveral } from './edit-several';
import { clearOffsets, offsetBranch } from './map/branch-offset';
import { toggleFold, unfoldAll } from './map/fold';
import { copyForStudent, setMapProperties } from './map/map-properties';
import { addSource, removeSource, setSource } from './map/sources';
import { setClaimProperties, setInferenceProperties } from './properties';
import { setText } from './set-text';
import { addAnswer, addCoPremise, addLooseClaim, addSibling, addUndercutter, insertBetween } from './structure/add';
import { addPassage, setAnchor } from './structure/add-passage';
import { joinAsCoPremise, joinWithPrevious, separateCoPremise } from './structure/co-premises';
import { deleteBranch, deleteClaim, deleteInference } from './structure/delete';
import { insertMap } from './structure/insert-map';
import { moveTargets, moveTo, placeBeside, reorder } from './structure/move';
import { paste } from './structure/paste';
import { switchKind } from './structure/switch-kind';

const NATO = mapOf(`Thesis
  because Offer
  and Worry
    but Tie
      in reply Limit
  because Reset
  but Push
    because First
      doesn't follow, since Small
    in reply Nothing new`);

const id = (text: string, map: ArgumentMap = NATO) => idOf(map, text);

/** Returns the map after an edit, every tree of it as indented text, and checks the laws. */
function told(edit: Edit | null, map: ArgumentMap = NATO): string {
  return tell(checkEdit(map, edit));
}

function tell(map: ArgumentMap): string {
  const whole = map.claims
    .filter((claim) => !homeInference(map, claim.id))
    .map((claim) => writePlainText(map, claim.id));
  return whole.join('').trimEnd();
}

const lines = (...all: string[]) => all.join('\n');

describe('inserting a map', () => {
  const other = {
    ...mapOf('First\n  because Second\nThird'),
    sources: [{ id: 's1', title: 'A book' }],
  };
  const cited = {
    ...other,
    claims: other.claims.map((claim) => ({ ...claim, anchors: [{ source: 's1' }, { source: 'gone', paragraph: 2 }] })),
  };

  it('puts every tree below the target', () => {
    expect(told(insertMap(NATO, { other, target: id('Reset') }))).toContain(
      '  because Reset\n    because First\n      because Second\n    because Third\n',
    );
  });

  it('brings the sources along under ids of their own', () => {
    const map = { ...NATO, sources: [{ id: 's1', title: 'Another book' }] };
    const next = checkEdit(map, insertMap(map, { other: cited, target: null }));
    expect(next.sources.map(({ id: source, title }) => [source, title])).toEqual([
      ['s1', 'Another book'],
      ['s2', 'A book'],
    ]);
    expect(next.claims.at(-1)?.anchors).toEqual([{ source: 's2' }, { paragraph: 2 }]);
  });

  it('keeps steps between trees', () => {
    const [first, second, third] = other.claims.map((claim) => claim.id);
    const shared = {
      ...other,
      inferences: [
        ...other.inferences,
        { id: 'i9', kind: 'reason' as const, premises: [second ?? ''], target: third ?? '' },
      ],
    };
    expect(first).toBeDefined();
    const next = checkEdit(NATO, insertMap(NATO, { other: shared, target: null }));
    expect(next.inferences).toHaveLength(NATO.inferences.length + 2);
  });

  it('does not apply without a claim', () => {
    expect(insertMap(NATO, { other: emptyMap(''), target: null })).toBe(null);
  });
});

describe('a new claim', () => {
  it('comes last among the answers to its target, and is selected', () => {
    const edit = addAnswer(NATO, { target: id('Thesis'), kind: 'reason', claim: { text: 'New' } });
    expect(told(edit).split('\n').at(-1)).toBe('  because New');
    expect(edit?.select).toBe(idOf(checkEdit(NATO, edit), 'New'));
  });

  it('that answers a counterclaim is a rebuttal, without further input', () => {
    expect(
      told(addAnswer(NATO, { target: id('Push'), kind: 'objection', claim: { text: 'New', holder: 'me' } })),
    ).toContain('\n    in reply New');
  });

  it('beside a premise becomes its co-premise, right after it', () => {
    expect(told(addCoPremise(NATO, { beside: id('Offer'), claim: { text: 'New' } }))).toContain(
      '  because Offer\n  and New\n  and Worry',
    );
  });

  it('of the same kind comes right after its sibling', () => {
    expect(told(addSibling(NATO, { of: id('Reset'), claim: { text: 'New' } }))).toContain(
      '  because Reset\n  because New\n  but Push',
    );
    expect(
      told(addSibling(NATO, { of: id('Push'), claim: { text: 'New' } }))
        .split('\n')
        .at(-1),
    ).toBe('  but New');
  });

  it('can object to an inference, given by its id or by its premise', () => {
    const byClaim = addUndercutter(NATO, { to: id('Reset'), claim: { text: 'New' } });
    const byStep = addUndercutter(NATO, { to: homeInference(NATO, id('Reset'))?.id ?? '', claim: { text: 'New' } });
    expect(told(byClaim)).toContain('  because Reset\n    doesn’t follow, since New');
    expect(byStep).toEqual(byClaim);
  });

  it('does not apply to an unknown target, as a reason for an inference, or beside a root', () => {
    const claim = { text: 'New' };
    const step = homeInference(NATO, id('Reset'))?.id ?? '';
    expect(addAnswer(NATO, { target: 'nobody', kind: 'reason', claim })).toBeNull();
    expect(addAnswer(NATO, { target: step, kind: 'reason', claim })).toBeNull();
    expect(addCoPremise(NATO, { beside: id('Thesis'), claim })).toBeNull();
    expect(addSibling(NATO, { of: id('Thesis'), claim })).toBeNull();
    expect(addUndercutter(NATO, { to: id('Thesis'), claim })).toBeNull();
  });

  it('can stand alone, and is the thesis of an empty map', () => {
    const empty = emptyMap('E');
    expect(told(addLooseClaim(empty, { text: 'First' }), empty)).toBe('First');
  });
});

it('the text of a claim is set, and setting the same text changes nothing', () => {
  expect(told(setText(NATO, { claim: id('Reset'), text: 'Overhaul' }))).toContain('because Overhaul');
  expect(setText(NATO, { claim: id('Reset'), text: 'Reset' })).toBeNull();
  expect(setText(NATO, { claim: 'nobody', text: '' })).toBeNull();
});

describe('co-premises', () => {
  it('are made of two reasons, and what targets either targets the merged one', () => {
    const map = mapOf('T\n  because A\n  because B\n    doesn’t follow, since U');
    const edit = joinWithPrevious(map, { claim: idOf(map, 'B') });
    expect(told(edit, map)).toBe('T\n  because A\n    doesn’t follow, since U\n  and B');
  });

  it('are not made of a reason and an objection, nor of the first reason', () => {
    expect(joinWithPrevious(NATO, { claim: id('Push') })).toBeNull();
    expect(joinWithPrevious(NATO, { claim: id('Offer') })).toBeNull();
    expect(joinWithPrevious(NATO, { claim: id('Thesis') })).toBeNull();
  });

  it('are separated, each with an inference of its own kind and its answers', () => {
    expect(told(separateCoPremise(NATO, { claim: id('Worry') }))).toContain(
      lines('  because Offer', '  because Worry', '    but Tie', '      in reply Limit', '  because Reset'),
    );
    expect(separateCoPremise(NATO, { claim: id('Reset') })).toBeNull();
  });
});

describe('turning a reason into an objection', () => {
  it('keeps its answers, whose roles follow', () => {
    expect(told(switchKind(NATO, { of: id('Push') }))).toContain(
      '  because Push\n    because First\n      doesn’t follow, since Small\n    but Nothing new',
    );
  });

  it('twice restores the map', () => {
    const there = checkEdit(NATO, switchKind(NATO, { of: id('Reset') }));
    expect(told(switchKind(there, { of: id('Reset') }), there)).toBe(tell(NATO));
  });

  it('does not apply to a root, nor to an undercutter', () => {
    expect(switchKind(NATO, { of: id('Thesis') })).toBeNull();
    expect(switchKind(NATO, { of: id('Small') })).toBeNull();
  });
});

describe('moving', () => {
  it('takes the branch and its undercutters along', () => {
    const edit = moveTo(NATO, { claim: id('First'), target: id('Reset'), kind: 'reason' });
    expect(told(edit)).toContain(
      '  because Reset\n    because First\n      doesn’t follow, since Small\n  but Push\n    in reply Nothing new',
    );
  });

  it('separates a premise from its frame, and the others stay', () => {
    expect(told(moveTo(NATO, { claim: id('Worry'), target: id('Reset'), kind: 'objection' }))).toContain(
      lines('  because Offer', '  because Reset', '    but Worry', '      in reply Tie', '        in reply Limit'),
    );
  });

  it('does not apply to the own branch, nor to the present target', () => {
    expect(moveTo(NATO, { claim: id('Push'), target: id('Small'), kind: 'reason' })).toBeNull();
    expect(moveTo(NATO, { claim: id('Push'), target: id('Push'), kind: 'reason' })).toBeNull();
    expect(moveTo(NATO, { claim: id('Push'), target: id('Thesis'), kind: 'objection' })).toBeNull();
    expect(moveTargets(NATO, id('First')).map(({ text }) => text)).not.toContain('Small');
  });

  it('is offered the other claims in the order of their numbers, also after moves', () => {
    const random = seededRandom(31);
    const byNumber = new Intl.Collator('en', { numeric: true }).compare;
    for (let seed = 0; seed < 20; seed++) {
      let map = randomMap(random, 12);
      for (const { id: claim } of map.claims) {
        const target = moveTargets(map, claim).at(-1);
        const moved = target && moveTo(map, { claim, target: target.id, kind: 'reason' });
        if (moved) map = checkEdit(map, moved);
        const numbers = moveTargets(map, claim).map(({ id: one }) => numberOf(map, one));
        expect(numbers).toEqual([...numbers].sort(byNumber));
      }
    }
  });

  it('in the row swaps neighbours, first among co-premises, then among answers', () => {
    expect(told(reorder(NATO, { claim: id('Worry'), by: -1 }))).toContain(
      '  because Worry\n    but Tie\n      in reply Limit\n  and Offer',
    );
    expect(told(reorder(NATO, { claim: id('Reset'), by: -1 }))).toMatch(
      /^Thesis\n {2}because Reset\n {2}because Offer/,
    );
    expect(reorder(NATO, { claim: id('Push'), by: 1 })).toBeNull();
    expect(reorder(NATO, { claim: id('Thesis'), by: 1 })).toBeNull();
  });
});

describe('deleting', () => {
  it('a claim keeps its inference while another premise remains', () => {
    expect(told(deleteClaim(NATO, { claim: id('Offer') }))).toContain('Thesis\n  because Worry\n    but Tie');
  });

  it('a claim deletes its inference if no premise remains; its answers become contentions', () => {
    const edit = deleteClaim(NATO, { claim: id('Push') });
    expect(told(edit)).toContain('\n  because Reset\nFirst\nSmall\nNothing new');
    expect(edit?.select).toBe(id('Thesis'));
  });

  it('a branch deletes everything below it, and undercutters of its inference', () => {
    expect(told(deleteBranch(NATO, { claim: id('First') }))).toContain('  but Push\n    in reply Nothing new');
    expect(told(deleteBranch(NATO, { claim: id('Thesis') }))).toBe('');
  });

  it('a branch keeps a claim that has its home in another branch', () => {
    const shared: ArgumentMap = {
      ...NATO,
      inferences: [...NATO.inferences, { id: 'i99', kind: 'reason', premises: [id('Reset')], target: id('Limit') }],
    };
    expect(checkEdit(shared, deleteBranch(shared, { claim: id('Limit') })).claims.map(({ text }) => text)).toContain(
      'Reset',
    );
  });

  it('an inference keeps its premises', () => {
    const step = homeInference(NATO, id('Tie'));
    const edit = deleteInference(NATO, { step: step?.id ?? '' });
    expect(told(edit).split('\n')).toContain('Tie');
    expect(edit?.select).toBe(id('Worry'));
  });

  it('a claim deletes its fold', () => {
    const folded = checkEdit(NATO, toggleFold(NATO, { claim: id('Push') }));
    expect(checkEdit(folded, deleteClaim(folded, { claim: id('Push') })).view?.folded ?? []).toEqual([]);
  });
});

describe('folding', () => {
  it('is an edit like any other, and leaves no trace when it is opened again', () => {
    const folded = checkEdit(NATO, toggleFold(NATO, { claim: id('Push') }));
    expect(folded.view).toEqual({ folded: [id('Push')] });
    expect(checkEdit(folded, toggleFold(folded, { claim: id('Push') }))).not.toHaveProperty('view');
    expect(checkEdit(folded, unfoldAll(folded, {}))).not.toHaveProperty('view');
  });

  it('does not apply to a claim without answers, nor unfolds what is not folded', () => {
    expect(toggleFold(NATO, { claim: id('Small') })).toBeNull();
    expect(unfoldAll(NATO, {})).toBeNull();
  });
});

describe('pasting a branch', () => {
  const piece = fragmentOf(NATO, id('Push'));
  if (!piece) throw new Error('no piece');

  it('inserts a copy with new ids below the target', () => {
    const edit = paste(NATO, { piece, target: id('Reset') });
    expect(told(edit)).toContain(
      '  because Reset\n    but Push\n      because First\n        doesn’t follow, since Small\n      in reply Nothing new\n  but Push',
    );
  });

  it('onto an inference makes undercutters', () => {
    const step = homeInference(NATO, id('Reset'))?.id ?? '';
    expect(told(paste(NATO, { piece, target: step }))).toContain(
      '  because Reset\n    doesn’t follow, since Push\n      because First',
    );
  });

  it('without a target begins a tree of its own', () => {
    expect(told(paste(NATO, { piece, target: null }))).toContain('\nPush\n  because First');
  });

  it('takes linear time for a chain of undercutters, the last of which comes first in the file', () => {
    // In quadratic time this takes many minutes, so the test would not end.
    const last = 100_000;
    const inferences = Array.from({ length: last }, (_, index) => {
      const number = last - index;
      const target = number === 1 ? 'c0' : `i${number - 1}`;
      return { id: `i${number}`, kind: 'objection' as const, premises: [`c${number}`], target };
    });
    const claims = Array.from({ length: last + 1 }, (_, index) => ({ id: `c${index}`, text: '' }));
    const chain = fragmentOf({ ...emptyMap(''), claims, inferences }, 'c0');
    expect(chain?.inferences).toEqual(inferences);
    const pasted = chain && paste(emptyMap(''), { piece: chain, target: null });
    expect(pasted?.map.inferences).toEqual(
      [...inferences].reverse().map((step, index) => ({
        ...step,
        premises: [`c${index + 2}`],
        target: index === 0 ? 'c1' : step.target,
      })),
    );
  });

  it('sets the student as the holder of claims without one', () => {
    const mine = checkEdit(
      NATO,
      paste(NATO, {
        piece: {
          ...piece,
          claims: piece.claims.map((claim, at) => (at === 0 ? { ...claim, holder: 'Ministry' } : claim)),
        },
        target: null,
        holder: 'me',
      }),
    );
    expect(mine.claims.slice(NATO.claims.length).map(({ holder }) => holder)).toEqual(['Ministry', 'me', 'me', 'me']);
  });
});

describe('a student’s copy', () => {
  it('is named after title and student, names its template, and is no template', () => {
    const template = checkEdit(NATO, setMapProperties(NATO, { template: true, title: 'The plan' }));
    const copy = copyForStudent(template, 'Aiko', '10b');
    expect(copy).toMatchObject({ title: 'The plan – Aiko', copyOf: 'The plan', student: 'Aiko', class: '10b' });
    expect(copy).not.toHaveProperty('template');
    expect(copyForStudent(template, '')).toMatchObject({ title: 'The plan – copy' });
  });

  it('keeps its title, which cannot be removed', () => {
    expect(setMapProperties(NATO, { title: undefined })).toBeNull();
  });
});

describe('a claim between two others', () => {
  it('takes over place and kind, and the other becomes a reason for it', () => {
    expect(told(insertBetween(NATO, { below: id('Push'), claim: { text: 'New' } }))).toContain(
      '  because Reset\n  but New\n    because Push\n      because First',
    );
  });

  it('takes co-premises along, and does not apply above a root', () => {
    expect(told(insertBetween(NATO, { below: id('Worry'), claim: { text: 'New' } }))).toContain(
      'Thesis\n  because New\n    because Offer\n    and Worry',
    );
    expect(insertBetween(NATO, { below: id('Thesis'), claim: { text: 'New' } })).toBeNull();
  });
});

describe('joining a claim as a co-premise', () => {
  it('takes the branch along; what undercut the old inference undercuts the common one', () => {
    expect(told(joinAsCoPremise(NATO, { claim: id('First'), beside: id('Reset') }))).toContain(
      '  because Reset\n    doesn’t follow, since Small\n  and First\n  but Push\n    in reply Nothing new',
    );
  });

  it('does not apply beside a root, to a claim of the own branch, or twice', () => {
    expect(joinAsCoPremise(NATO, { claim: id('Push'), beside: id('Thesis') })).toBeNull();
    expect(joinAsCoPremise(NATO, { claim: id('Push'), beside: id('Small') })).toBeNull();
    expect(joinAsCoPremise(NATO, { claim: id('Offer'), beside: id('Worry') })).toBeNull();
  });
});

it('a claim is placed before or after another one with the same target', () => {
  expect(told(placeBeside(NATO, { claim: id('Push'), other: id('Offer'), where: 'before' }))).toMatch(
    /^Thesis\n {2}but Push[\s\S]*\n {2}because Offer\n/,
  );
  expect(told(placeBeside(NATO, { claim: id('Offer'), other: id('Worry'), where: 'after' }))).toContain(
    '  because Worry\n    but Tie\n      in reply Limit\n  and Offer',
  );
  expect(placeBeside(NATO, { claim: id('Push'), other: id('Small'), where: 'after' })).toBeNull();
  expect(placeBeside(NATO, { claim: id('Reset'), other: id('Worry'), where: 'after' })).toBeNull();
});

describe('several claims at once', () => {
  it('are deleted in one edit, even if one is in the branch of another', () => {
    const ids = [id('Push'), id('First'), id('Reset')];
    expect(told(editSeveral(NATO, ids, (map, claim) => deleteBranch(map, { claim })))).toBe(
      'Thesis\n  because Offer\n  and Worry\n    but Tie\n      in reply Limit',
    );
  });

  it('are copied as one fragment: a claim in the branch of another is no root, co-premises stay together', () => {
    const piece = fragmentOfClaims(NATO, [id('Offer'), id('Worry'), id('Limit'), id('First')]);
    if (!piece) throw new Error('no piece');
    expect(piece.roots.map(({ premises }) => premises.length)).toEqual([2, 1]);
    expect(told(paste(NATO, { piece, target: id('Reset') }))).toContain(
      '  because Reset\n    because Offer\n    and Worry\n      but Tie\n        in reply Limit\n    because First\n',
    );
  });
});

it('properties of a claim or an inference are set and removed', () => {
  const set = checkEdit(
    NATO,
    setClaimProperties(NATO, {
      claim: id('Push'),
      properties: { holder: 'Ministry', basis: 'expert', unstated: true },
    }),
  );
  expect(set.claims.find((claim) => claim.id === id('Push'))).toMatchObject({ holder: 'Ministry', basis: 'expert' });
  const properties = { holder: undefined, basis: undefined, unstated: undefined };
  expect(checkEdit(set, setClaimProperties(set, { claim: id('Push'), properties }))).toEqual(NATO);
  const step = homeInference(NATO, id('Push'))?.id ?? '';
  expect(
    checkEdit(NATO, setInferenceProperties(NATO, { step, properties: { strength: 4 } })).inferences,
  ).toContainEqual(expect.objectContaining({ id: step, strength: 4 }));
  expect(setInferenceProperties(NATO, { step: id('Push'), properties: { strength: 4 } })).toBeNull();
});

it('sources are set with the map, and two never share an id', () => {
  expect(checkEdit(NATO, setMapProperties(NATO, { sources: [{ id: 's1', title: 'T' }] })).sources).toHaveLength(1);
  expect(setMapProperties(NATO, { sources: [{ id: 's1' }, { id: 's1' }] })).toBeNull();
});

describe('offsets', () => {
  it('add up, and are removed when they are zero', () => {
    const claim = id('Push');
    const once = checkEdit(NATO, offsetBranch(NATO, { claim, x: 30, y: -8 }));
    expect(once.view).toEqual({ offsets: { [claim]: { x: 30, y: -8 } } });
    const twice = checkEdit(once, offsetBranch(once, { claim, x: 10, y: 8 }));
    expect(twice.view).toEqual({ offsets: { [claim]: { x: 40, y: 0 } } });
    expect(checkEdit(twice, offsetBranch(twice, { claim, x: -40, y: 0 }))).toEqual(NATO);
  });

  it('are cleared all at once, and folds stay', () => {
    const folded = checkEdit(NATO, toggleFold(NATO, { claim: id('Reset') }) ?? toggleFold(NATO, { claim: id('Push') }));
    const placed = checkEdit(folded, offsetBranch(folded, { claim: id('Offer'), x: 5, y: 5 }));
    expect(checkEdit(placed, clearOffsets(placed, { select: null }))).toEqual(folded);
    expect(clearOffsets(folded, { select: null })).toBeNull();
  });
});

describe('a passage of an article', () => {
  const passage = {
    text: 'Ships\n  need harbours.',
    anchor: { source: 's1', paragraph: 2, exact: 'Ships\n  need harbours.' },
  };

  it('becomes an answer with its anchor, and its target stays selected', () => {
    const edit = addPassage(NATO, { passage, as: 'objection', selected: id('Reset') });
    const map = checkEdit(NATO, edit);
    expect(edit?.select).toBe(id('Reset'));
    expect(tell(map)).toContain('\n    but Ships need harbours.');
    expect(map.claims.at(-1)?.anchors).toEqual([passage.anchor]);
  });

  it('becomes a loose claim, or fills the selected box if that is empty', () => {
    expect(told(addPassage(NATO, { passage, as: 'claim', selected: id('Reset') }))).toMatch(/\nShips need harbours\.$/);
    const blank: ArgumentMap = { ...emptyMap('Blank'), claims: [{ id: 'c1', text: '' }] };
    const map = checkEdit(blank, addPassage(blank, { passage, as: 'claim', selected: 'c1' }));
    expect(map.claims).toEqual([{ id: 'c1', text: 'Ships need harbours.', anchors: [passage.anchor] }]);
  });

  it('does not become a reason without a selection, or with an inference selected', () => {
    expect(addPassage(NATO, { passage, as: 'reason', selected: null })).toBeNull();
    expect(addPassage(NATO, { passage, as: 'reason', selected: NATO.inferences[0]?.id ?? '' })).toBeNull();
  });

  it('replaces another one, and is removed', () => {
    const first = { source: 's1', paragraph: 4 };
    const second = { source: 's1', paragraph: 4, exact: 'words' };
    const claim = id('Reset');
    const anchors = (map: ArgumentMap) => map.claims.find((one) => one.id === claim)?.anchors;
    const one = checkEdit(NATO, setAnchor(NATO, { claim, old: null, anchor: first }));
    const two = checkEdit(one, setAnchor(one, { claim, old: null, anchor: second }));
    expect(anchors(two)).toEqual([second]);
    const three = checkEdit(two, setAnchor(two, { claim, old: null, anchor: passage.anchor }));
    expect(anchors(three)).toEqual([passage.anchor, second]);
    const old = anchors(three)?.[1] ?? null;
    expect(anchors(checkEdit(three, setAnchor(three, { claim, old, anchor: null })))).toEqual([passage.anchor]);
  });
});

describe('a source', () => {
  const two: ArgumentMap = {
    ...NATO,
    sources: [{ id: 's1', title: 'One' }, { id: 's2' }],
    claims: NATO.claims.map((claim, at) => ({
      ...claim,
      anchors: [{ paragraph: 1 }, { source: 's2', paragraph: at + 1 }],
    })),
  };

  it('is added once, and its properties are set', () => {
    expect(addSource(two, { id: 's2' })).toBeNull();
    const map = checkEdit(two, setSource(two, { source: 's2', properties: { author: 'Somebody', title: undefined } }));
    expect(map.sources[1]).toEqual({ id: 's2', author: 'Somebody' });
  });

  it('is removed with the anchors in it, and the claims stay', () => {
    const map = checkEdit(two, removeSource(two, { source: 's1' }));
    expect(map.sources).toEqual([{ id: 's2' }]);
    expect(map.claims).toHaveLength(two.claims.length);
    expect(map.claims[0]?.anchors).toEqual([{ source: 's2', paragraph: 1 }]);
    expect(checkEdit(map, removeSource(map, { source: 's2' })).claims[0]).not.toHaveProperty('anchors');
  });
});
