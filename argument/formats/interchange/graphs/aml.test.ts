import { describe, expect, it } from 'vitest';
import { validate } from '../../../model/validate';
import { HOSTILE_FILES } from '../../../testing/format-law';
import { recogniseFormats } from '../formats';
import { aml } from './aml';

const TEXT = 'Zoos should close. Animals suffer there, as vets say. But children learn there.';
const prop = (words: string, more = '', inside = '') => {
  const offset = TEXT.indexOf(words);
  return `<PROP ${more}><PROPTEXT offset="${offset}">${words}</PROPTEXT>${inside}</PROP>`;
};
const missing = (words: string) => `<PROP missing="yes"><PROPTEXT offset="-1">${words}</PROPTEXT></PROP>`;
const file = (unit: string, before = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ARG SYSTEM "argument.dtd">\n<ARG>${before}<TEXT>${TEXT}</TEXT>` +
  `<EDATA><AUTHOR>An analyst</AUTHOR><DATE></DATE><SOURCE>https://zoo.example</SOURCE><COMMENTS>A remark</COMMENTS></EDATA>` +
  `${unit}</ARG>`;
const read = (unit: string) => {
  const result = aml.read?.(file(unit));
  if (!result?.map) throw new Error('not read');
  expect(validate(result.map)).toEqual([]);
  const { claims, inferences } = result.map;
  const said = (id: string) => claims.find((claim) => claim.id === id)?.text ?? '';
  const steps = inferences.map(
    ({ kind, premises, target }) => `${premises.map(said).join(' + ')} ${kind} ${said(target)}`,
  );
  return { ...result, map: result.map, steps };
};
const au = (inside: string) => `<AU>${inside}</AU>`;

describe('a file of Araucaria', () => {
  it('is read with convergent and linked arguments, owners, schemes, labels and passages', () => {
    const scheme = '<INSCHEME scheme="Expert opinion" schid="0"><CQANS answered="yes"/></INSCHEME>';
    const { map, problems } = read(
      au(
        prop('Zoos should close', 'identifier="A"', scheme) +
          `<LA>${au(prop('Animals suffer there', 'identifier="B" nodelabel="likely" supportlabel="strong"', `<OWNER name="Vets"/><OWNER name="Bob"/>${scheme}`))}${au(missing('Suffering is bad'))}</LA>` +
          `<CA>${au(prop('vets say', 'identifier="C"', '<ROLE class="toulmin" element="data"/>'))}</CA>`,
      ),
    );
    const passage = (exact: string) => {
      const start = TEXT.indexOf(exact);
      const end = start + exact.length;
      const [prefix, suffix] = [TEXT.slice(Math.max(0, start - 32), start), TEXT.slice(end, end + 32)];
      return { anchors: [{ source: 's1', exact, prefix, suffix, start, end }] };
    };
    const owner = { holder: 'Vets, Bob', note: 'likely' };
    expect(map).toEqual({
      format: 'counterpoint/1',
      title: '',
      description: 'A remark',
      sources: [{ id: 's1', url: 'https://zoo.example' }],
      claims: [
        { id: 'A', text: 'Zoos should close', ...passage('Zoos should close') },
        { id: 'B', text: 'Animals suffer there', ...owner, ...passage('Animals suffer there') },
        { id: 'c1', text: 'Suffering is bad', unstated: true },
        { id: 'C', text: 'vets say', ...passage('vets say') },
      ],
      inferences: [
        { id: 'i1', kind: 'reason', premises: ['B', 'c1'], target: 'A', scheme: 'Expert opinion', note: 'strong' },
        { id: 'i2', kind: 'reason', premises: ['C'], target: 'A' },
      ],
    });
    expect(problems.map(({ kind, about }) => [kind, about])).toEqual([
      ['no-place', 'CQANS'],
      ['no-place', 'ROLE'],
      ['no-place', 'TEXT'],
      ['no-place', 'AUTHOR'],
    ]);
  });

  it('has objections as arguments for a refutation that is not stated, or a refutation with reasons of its own', () => {
    const objections = `<CA>${au(prop('children learn there'))}</CA><CA>${au(prop('vets say'))}</CA>`;
    expect(
      read(
        au(`${prop('Zoos should close')}<REFUTATION>${au(missing('Zoos should not close') + objections)}</REFUTATION>`),
      ).steps,
    ).toEqual(['children learn there objection Zoos should close', 'vets say objection Zoos should close']);
    expect(
      read(au(`${prop('Zoos should close')}<REFUTATION>${au(prop('children learn there') + objections)}</REFUTATION>`))
        .steps,
    ).toEqual([
      'children learn there objection Zoos should close',
      'children learn there reason children learn there',
      'vets say reason children learn there',
    ]);
    const refuted = `${missing('Zoos should not close')}<REFUTATION>${au(prop('Animals suffer there'))}</REFUTATION>`;
    expect(read(au(`${prop('Zoos should close')}<REFUTATION>${au(refuted)}</REFUTATION>`)).steps).toEqual([
      'Zoos should not close objection Zoos should close',
      'Animals suffer there objection Zoos should not close',
    ]);
  });

  it('is told by its contents', () => {
    expect(recogniseFormats(file(au(prop('vets say'))))).toEqual([aml]);
    for (const text of [...HOSTILE_FILES, '<ARG/>', '<ARG><SCHEMESET/></ARG>', '<AU/>'])
      expect(aml.read?.(text).map).toBeNull();
    expect(aml.read?.('<ARG><AU/></ARG>').map?.claims).toEqual([{ id: 'c1', text: '' }]);
  });
});
