import { describe, expect, it } from 'vitest';
import { messages } from '../../messages/messages';
import { dismissAdvice, restoreAdvice } from '../commands/map/dismiss-advice';
import type { ArgumentMap } from '../model/argument-map';
import type { Claim } from '../model/claim';
import { largeMap } from '../testing/large-map';
import { claimWithText, mapOf } from '../testing/map-builder';
import { randomMap, seededRandom } from '../testing/random-map';
import { adviceOn } from './advice-on';
import { RULE_IDS, type RuleId } from './rules';
import { secondClaimStart } from './two-claims';

const grounded = (map: ArgumentMap, more: Partial<Claim> = {}): ArgumentMap => ({
  ...map,
  claims: map.claims.map((claim) => ({ basis: 'data' as const, holder: 'Someone', ...claim, ...more })),
});
const found = (map: ArgumentMap, rule: RuleId) =>
  adviceOn(map, { hints: true })
    .filter((advice) => advice.rule === rule)
    .map(({ at, terms }) => [map.claims.find(({ id }) => id === at)?.text ?? at, ...(terms ?? [])]);
const says = (text: string, rule: RuleId) => found(mapOf(text), rule).length > 0;

describe('the messages', () => {
  it('have texts for every rule, and for no other', () => {
    expect(Object.keys(messages.checks.rules).sort()).toEqual([...RULE_IDS].sort());
  });
});

describe('advice', () => {
  it('names objections without an answer, and no answers without one', () => {
    expect(found(mapOf('thesis\n  but no\n  but never\n    in reply once'), 'unanswered-objection')).toEqual([['no']]);
    expect(says("thesis\n  because why\n    doesn't follow, since beside", 'unanswered-objection')).toBe(false);
    expect(says("thesis\n  but no\n    doesn't follow, since beside", 'unanswered-objection')).toBe(false);
  });

  it('names the inference that closes a circle of reasons, and only that', () => {
    const map = mapOf('a\nb\nc\nd');
    const reason = (id: string, from: string, target: string) =>
      ({ id, kind: 'reason', premises: [from], target }) as const;
    const circle = {
      ...map,
      inferences: [reason('i1', 'c1', 'c2'), reason('i2', 'c2', 'c3'), reason('i3', 'c3', 'c1')],
    };
    expect(found(circle, 'circular-support')).toEqual([['i3']]);
    const chain = {
      ...map,
      inferences: [reason('i1', 'c1', 'c2'), reason('i2', 'c2', 'c3'), reason('i3', 'c1', 'c3')],
    };
    expect(found(chain, 'circular-support')).toEqual([]);
  });

  it('names a claim that is for and against the same target', () => {
    const map = mapOf('thesis\n  because why');
    const both = {
      ...map,
      inferences: [...map.inferences, { id: 'i9', kind: 'objection' as const, premises: ['c2'], target: 'c1' }],
    };
    expect(found(both, 'supports-and-attacks')).toEqual([['why']]);
    expect(says('thesis\n  because why\n  but why not', 'supports-and-attacks')).toBe(false);
  });

  it('names the second of two boxes with the same text', () => {
    expect(found(mapOf('Trade grows.\n  because  trade  GROWS'), 'same-claim-twice')).toEqual([['trade  GROWS']]);
    expect(found(mapOf('Wahl\u00adrecht – alt\n  because “Wahlrecht”: ALT'), 'same-claim-twice')).toHaveLength(1);
    expect(says('Trade grows\n  because Trade shrinks', 'same-claim-twice')).toBe(false);
    // Vowel signs make another word.
    expect(says('यह कल है\n  because यह काल है', 'same-claim-twice')).toBe(false);
    expect(says('यह दिन है\n  because यह दीन है', 'same-claim-twice')).toBe(false);
  });

  it.each([
    ['The school should open because parents work late', 'because'],
    ['Die Schule soll öffnen, weil Eltern arbeiten', 'weil'],
    ['La école doit ouvrir parce que les parents travaillent', 'parce que'],
    ['学校应该开放，因为父母工作', '因为'],
    ['It rained; therefore the game was off', 'therefore'],
  ])('finds the reason in the box: %s', (text, word) => {
    expect(found(mapOf(text), 'hidden-inference')).toEqual([[text, word]]);
  });

  it.each([
    'Because of the rain the game was off',
    'Since 2005 there has been an office',
    'Das ist mehr denn je der Fall',
    'The becauseless sentence stands',
  ])('finds no reason in a box without one: %s', (text) => {
    expect(says(text, 'hidden-inference')).toBe(false);
  });

  it('names boxes with two sentences, and not abbreviations or numbers', () => {
    expect(says('The office opens. It has one desk', 'two-claims')).toBe(true);
    expect(says('The office opens; it has one desk', 'two-claims')).toBe(true);
    expect(says('办公室开放。它有一张桌子', 'two-claims')).toBe(true);
    expect(says('Mr. Kishida met Dr. Smith in 2.5 hours, e.g. Monday.', 'two-claims')).toBe(false);
    expect(says('办公室开放。', 'two-claims')).toBe(false);
  });

  it.each([
    ['The office opens. It has one desk', 'It has one desk'],
    ['Mr. Kishida met Dr. Smith; both agreed', 'both agreed'],
    ['办公室开放。它有一张桌子', '它有一张桌子'],
    ['Das Büro öffnet. “Es ist klein”, sagt sie', '“Es ist klein”, sagt sie'],
  ])('says where the second of two claims begins: %s', (text, second) => {
    expect(text.slice(secondClaimStart(text) ?? 0)).toBe(second);
  });

  it.each([
    'Er sagt: „Es ist spät. Wir gehen.“',
    'Am 3. Oktober öffnet das Büro',
    'Zum 100. Geburtstag kam auch z. B. Frau Wolf',
    'She says “It is late. We go”, and goes',
    '彼は「はい。そうです。」と言った',
    '他说：“开放。”',
    '彼は「開放する。」',
    'Il dit : « C’est tard. On part. »',
  ])('takes what somebody says, a date or an abbreviation for no second claim: %s', (text) => {
    expect(says(text, 'two-claims')).toBe(false);
  });

  it.each([
    'Das Büro ist klein. Es hat „einen“ Tisch',
    'L’office ouvre. Il est petit',
    'La oficina abre. ¿Quién la paga?',
    '事務所は開く。机は一つだ。',
    '办公室开放！它有一张桌子',
    'Die Kosten sind hoch. „Zu hoch“, sagt sie',
    'The office opened in 2005. It has one desk',
  ])('finds two claims in other languages: %s', (text) => {
    expect(says(text, 'two-claims')).toBe(true);
  });

  it.each([
    'Warum „ein Büro“?',
    '他为什么说“开放？”',
    'Pourquoi un bureau ?',
    '「なぜ事務所を開くのか？」',
    'لماذا مكتب جديد؟',
  ])('names a question in other languages: %s', (text) => expect(says(text, 'no-sentence')).toBe(true));

  it('finds no terms in scripts without spaces', () => {
    const map = mapOf('日本は変わった\n  because 脅威が近くなった');
    expect(found(map, 'loose-conclusion-term')).toEqual([]);
    expect(found(map, 'loose-premise-term')).toEqual([]);
  });

  it('names questions and fragments', () => {
    expect(says('Why an office?', 'no-sentence')).toBe(true);
    expect(says('More money', 'no-sentence')).toBe(true);
    expect(says('The office is small', 'no-sentence')).toBe(false);
    expect(says('日本は変わった', 'no-sentence')).toBe(false);
  });

  it('names leaves without a basis, and counterclaims without a holder', () => {
    const map = mapOf('thesis\n  because why\n  but no');
    expect(found(map, 'no-ground').map(([text]) => text)).toEqual(['why', 'no']);
    expect(found(grounded(map), 'no-ground')).toEqual([]);
    expect(found(map, 'no-holder')).toEqual([['no']]);
    expect(found(grounded(map), 'no-holder')).toEqual([]);
  });

  it('names terms that occur once, whatever their endings', () => {
    const map = mapOf('Whales are protected\n  because Mammals are protected');
    expect(found(map, 'loose-conclusion-term').flat()).toContain('Whales');
    expect(found(map, 'loose-premise-term').flat()).toContain('Mammals');
    const tied = mapOf('Whales are protected\n  because Mammals are protected\n  and A whale is a mammal');
    expect(found(tied, 'loose-conclusion-term')).toEqual([]);
    expect(found(tied, 'loose-premise-term')).toEqual([]);
  });

  it('leaves out hints unless they are wanted, and dismissed advice until it is restored', () => {
    const map = mapOf('Whales are mammals\n  because they breathe\n  but no');
    const isHint = ({ rule }: { rule: RuleId }) => rule === 'loose-premise-term';
    expect(adviceOn(map).some(isHint)).toBe(false);
    expect(adviceOn(map, { hints: true }).some(isHint)).toBe(true);
    const at = claimWithText(map, 'no').id;
    const aside = dismissAdvice(map, { rule: 'unanswered-objection', at, reason: 'It is a joke' })?.map;
    if (!aside) throw new Error('it can be put aside');
    expect(adviceOn(aside).some(({ rule }) => rule === 'unanswered-objection')).toBe(false);
    expect(restoreAdvice(aside, { rule: 'unanswered-objection', at })?.map).toEqual(map);
  });

  it('is about claims and inferences of the map, on any map and on a large one', () => {
    const random = seededRandom(13);
    for (const map of [...Array.from({ length: 300 }, () => randomMap(random, 25)), largeMap(3000)]) {
      const ids = new Set([...map.claims, ...map.inferences].map(({ id }) => id));
      for (const { rule, at, others = [] } of adviceOn(map, { hints: true })) {
        expect(RULE_IDS).toContain(rule);
        expect([at, ...others].every((id) => ids.has(id))).toBe(true);
      }
    }
  });
});
