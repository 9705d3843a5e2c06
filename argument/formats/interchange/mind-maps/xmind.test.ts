import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { ArgumentMap } from '../../../model/argument-map';
import { validate } from '../../../model/validate';
import { HOSTILE_FILES } from '../../../testing/format-law';
import { recogniseFormats } from '../formats';
import { readFile } from '../read-file';
import { xmind } from './xmind';

const topic = (id: string, title: string, attached: object[] = [], more: object = {}) => ({
  id,
  class: 'topic',
  title,
  children: { attached },
  ...more,
});
const SHEETS = [
  {
    id: 's1',
    class: 'sheet',
    title: 'Map 1',
    rootTopic: {
      id: 'a',
      title: 'Zoos should close',
      structureClass: 'org.xmind.ui.logic.right',
      children: {
        attached: [
          topic('b', 'because animals suffer', [topic('c', 'But: not in large ones')], {
            notes: { plain: { content: 'Says who?\n' }, realHTML: { content: '<div>Says who?</div>' } },
            branch: 'folded',
            markers: [{ markerId: 'priority-1' }],
          }),
          topic('d', 'it costs a lot', [], { href: 'https://zoo.example', labels: [] }),
        ],
        detached: [topic('e', 'Animals live longer there')],
        callout: [topic('f', 'A callout')],
      },
    },
    relationships: [{ id: 'r', end1Id: 'e', end2Id: 'b', title: 'against' }],
  },
  { id: 's2', rootTopic: topic('g', 'Another sheet') },
];
const XML = `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<xmap-content xmlns="urn:xmind:xmap:xmlns:content:2.0" xmlns:xlink="http://www.w3.org/1999/xlink" version="2.0">
<sheet id="s1"><topic id="a"><title svg:width="300">Zoos should close</title><children>
<topics type="attached"><topic branch="folded" id="b"><title>because animals suffer</title><notes><html/><plain>Says who?</plain></notes>
<marker-refs><marker-ref marker-id="priority-1"/></marker-refs>
<children><topics type="attached"><topic id="c"><title>But: not in large ones</title></topic></topics></children></topic>
<topic id="d" xlink:href="https://zoo.example"><title>it costs a lot</title></topic></topics>
<topics type="detached"><topic id="e"><title>Animals live longer there</title></topic></topics>
<topics type="callout"><topic id="f"><title>A callout</title></topic></topics>
</children></topic><title>Sheet 1</title><relationships><relationship end1="e" end2="b" id="r"/></relationships></sheet>
<sheet id="s2"><topic id="g"><title>Another sheet</title></topic></sheet></xmap-content>`;

function expectZoo(map: ArgumentMap | null | undefined): void {
  if (!map) throw new Error('not read');
  expect(validate(map)).toEqual([]);
  expect(map).toEqual({
    format: 'counterpoint/1',
    title: '',
    sources: [],
    view: { folded: ['b'] },
    claims: [
      { id: 'a', text: 'Zoos should close' },
      { id: 'b', text: 'animals suffer', note: 'Says who?' },
      { id: 'c', text: 'not in large ones' },
      { id: 'd', text: 'it costs a lot' },
      { id: 'e', text: 'Animals live longer there' },
      { id: 'g', text: 'Another sheet' },
    ],
    inferences: [
      { id: 'i1', kind: 'reason', premises: ['b'], target: 'a' },
      { id: 'i2', kind: 'objection', premises: ['c'], target: 'b' },
      { id: 'i3', kind: 'reason', premises: ['d'], target: 'a' },
    ],
  });
}

it('a mind map of XMind is read out of its archive, the newer form first', () => {
  const bytes = zipSync({
    'content.xml': strToU8('<xmap-content/>'),
    'metadata.json': strToU8('{}'),
    'content.json': strToU8(JSON.stringify(SHEETS)),
    'Thumbnails/thumbnail.png': new Uint8Array(5),
  });
  const file = readFile(bytes);
  if (file.kind !== 'read') throw new Error('not recognised');
  expect(file.format).toBe(xmind);
  expectZoo(file.map);
  expect(file.problems).toEqual([
    { kind: 'no-place', place: { path: '[0].relationships[0]' }, about: 'relationships' },
    { kind: 'no-place', place: { path: '[0].rootTopic.children.callout' }, about: 'callout' },
    { kind: 'no-place', place: { path: '[0].rootTopic.children.attached[0].markers' }, about: 'markers' },
    { kind: 'no-place', place: { path: '[0].rootTopic.children.attached[1].href' }, about: 'href' },
  ]);
});

it('a mind map of XMind 8 is read', () => {
  const file = readFile(zipSync({ 'content.xml': [strToU8(XML), { level: 0 }] }));
  if (file.kind !== 'read') throw new Error('not recognised');
  expectZoo(file.map);
  expect(file.problems.map(({ kind, about }) => [kind, about])).toEqual([
    ['no-place', 'relationships'],
    ['no-place', 'callout'],
    ['no-place', 'marker-refs'],
    ['no-place', 'xlink:href'],
  ]);
});

it('a text that is no mind map is none', () => {
  for (const text of [
    ...HOSTILE_FILES,
    '[]',
    '[{"rootTopic":5}]',
    '<xmap-content/>',
    '<a><sheet><topic/></sheet></a>',
  ]) {
    expect(xmind.read?.(text).map).toBeNull();
    expect(recogniseFormats(text)).not.toContain(
      text === '[{"rootTopic":5}]' || text.startsWith('<xmap') ? null : xmind,
    );
  }
  const odd = '[{"rootTopic":{"title":5,"children":{"attached":[null,{"notes":5,"children":[]}],"detached":{}}}}]';
  expect(xmind.read?.(odd).map?.claims).toEqual([
    { id: 'c1', text: '5' },
    { id: 'c2', text: '' },
  ]);
});
