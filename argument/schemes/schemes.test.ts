import { describe, expect, it } from 'vitest';
import { setInferenceProperties } from '../commands/properties';
import { answerQuestion, objectByQuestion } from '../commands/structure/ask-question';
import { deleteClaim } from '../commands/structure/delete';
import { moveTo } from '../commands/structure/move';
import type { ArgumentMap } from '../model/argument-map';
import type { Inference } from '../model/inference';
import { indexOf, inferencesFrom } from '../model/structure/map-index';
import { roleOf } from '../model/structure/roles';
import { checkEdit } from '../testing/check-edit';
import { idOf, mapOf } from '../testing/map-builder';
import { pickOne, randomMap, seededRandom } from '../testing/random-map';
import { criticalQuestions, isKnownScheme, SCHEMES, type SchemeId } from './schemes';

const TOLD = mapOf('thesis\n  because expert\n  and field\n  but harm\n    doesn’t follow, since small');
const schemes = Object.keys(SCHEMES) as SchemeId[];

const stepOf = (map: ArgumentMap, text: string): Inference => inferencesFrom(map, idOf(map, text))[0] as Inference;
const withScheme = (map: ArgumentMap, text: string, scheme: string) =>
  checkEdit(map, setInferenceProperties(map, { step: stepOf(map, text).id, properties: { scheme } }));
const question = (map: ArgumentMap, text: string, name: string) => {
  const found = criticalQuestions(map, stepOf(map, text)).find((one) => one.name === name);
  if (!found) throw new Error(`no question ${name}`);
  return found;
};

describe('the critical questions of an inference', () => {
  const map = withScheme(TOLD, 'expert', 'expert-opinion');
  const step = stepOf(map, 'expert').id;
  const ask = (name: string, premise?: string) =>
    checkEdit(
      map,
      objectByQuestion(map, {
        step,
        question: question(map, 'expert', name),
        text: 'new',
        ...(premise ? { premise } : {}),
      }),
    );
  const targetOf = (after: ArgumentMap) => stepOf(after, 'new').target;

  it('become objections to the right target: a premise, the inference, or the conclusion', () => {
    expect(targetOf(ask('field'))).toBe(idOf(map, 'expert'));
    expect(targetOf(ask('field', idOf(map, 'field')))).toBe(idOf(map, 'field'));
    expect(targetOf(ask('bias'))).toBe(step);
    expect(roleOf(ask('bias'), stepOf(ask('bias'), 'new'))).toBe('undercutter');
    expect(targetOf(ask('others'))).toBe(idOf(map, 'thesis'));
  });

  it('for an objection become reasons for its target, since its conclusion is the opposite', () => {
    const against = withScheme(TOLD, 'harm', 'consequences');
    const { id } = stepOf(against, 'harm');
    const after = checkEdit(
      against,
      objectByQuestion(against, { step: id, question: question(against, 'harm', 'other'), text: 'new' }),
    );
    expect(stepOf(after, 'new')).toMatchObject({ kind: 'reason', target: idOf(against, 'thesis') });
  });

  it('become co-premises of their inference', () => {
    const after = checkEdit(map, answerQuestion(map, { step, question: question(map, 'expert', 'said'), text: 'new' }));
    expect(stepOf(after, 'new').id).toBe(step);
    expect(question(after, 'expert', 'said').answeredBy).toEqual([idOf(after, 'new')]);
  });

  it('count as asked as long as a claim made from them is there, and only under their scheme', () => {
    const after = ask('bias');
    expect(question(after, 'expert', 'bias').answeredBy).toEqual([idOf(after, 'new')]);
    expect(question(after, 'expert', 'field').answeredBy).toEqual([]);
    const gone = checkEdit(after, deleteClaim(after, { claim: idOf(after, 'new') }));
    expect(question(gone, 'expert', 'bias').answeredBy).toEqual([]);
    const moved = checkEdit(
      after,
      moveTo(after, { claim: idOf(after, 'new'), target: idOf(after, 'small'), kind: 'objection' }),
    );
    expect(question(moved, 'expert', 'bias').answeredBy).toEqual([]);
    const other = withScheme(after, 'expert', 'sign');
    expect(criticalQuestions(other, stepOf(other, 'expert')).every(({ answeredBy }) => answeredBy.length === 0)).toBe(
      true,
    );
  });

  it('are none if the scheme is in the words of another program', () => {
    const foreign = withScheme(TOLD, 'expert', 'Argument from Expert Opinion');
    expect(criticalQuestions(foreign, stepOf(foreign, 'expert'))).toEqual([]);
    expect(isKnownScheme('toString')).toBe(false);
  });

  it('can all be asked of any inference of any map, either way, and then count as asked', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 60; round++) {
      const found = randomMap(random, 12);
      if (found.inferences.length === 0) continue;
      const { id } = pickOne(random, found.inferences);
      const edit = setInferenceProperties(found, { step: id, properties: { scheme: pickOne(random, schemes) } });
      let now = checkEdit(found, edit);
      const current = () => indexOf(now).inferences.get(id) as Inference;
      for (const one of criticalQuestions(now, current())) {
        const args = { step: id, question: one, text: one.name };
        now = checkEdit(now, random() < 0.5 ? objectByQuestion(now, args) : answerQuestion(now, args));
        const asked = criticalQuestions(now, current()).find(({ id: same }) => same === one.id)?.answeredBy ?? [];
        expect(asked.map((claim) => indexOf(now).claims.get(claim)?.text)).toEqual([one.name]);
      }
    }
  });
});
