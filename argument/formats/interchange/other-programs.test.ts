import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ArgumentMap } from '../../model/argument-map';
import { type Claim, type Id, ME } from '../../model/claim';
import { BOX_LABELS } from '../../model/structure/map-labels';
import { referenceModel } from '../../testing/argdown-models';
import { hostileMap } from '../../testing/hostile-texts';
import { LABEL_TEXTS } from '../../testing/label-texts';
import { drawWithGraphviz, faultsInXml } from '../../testing/other-programs';
import { randomMap, seededRandom } from '../../testing/random-map';
import { richMap } from '../../testing/rich-map';
import type { Format } from './format';
import { FORMATS, formatOf, writeInFormat } from './formats';
import { withoutLosses } from './losses';

/** Maps with texts that are special in some language, in all places, and with all that a map can have. */
const MAPS: readonly ArgumentMap[] = [
  hostileMap(),
  hostileMap(LABEL_TEXTS),
  ...LABEL_TEXTS.map((text) => hostileMap(['x', text, 'y'], text)),
  ...Array.from({ length: 20 }, (_, seed) => richMap(seededRandom(seed), 12)),
  ...Array.from({ length: 20 }, (_, seed) => randomMap(seededRandom(seed), 12)),
];

function named(id: string): Format {
  const format = formatOf(id);
  if (!format) throw new Error(`there is no format ${id}`);
  return format;
}

/** Returns the maps as they are written in a format, with what is left of them there. */
function written(format: Format): { readonly text: string; readonly map: ArgumentMap }[] {
  return MAPS.map((map) => ({ text: writeInFormat(map, format).text, map: withoutLosses(map, format.holds).map }));
}

describe('Graphviz', () => {
  /** Returns the lines of a text in a picture: blanks alike, none empty, U+FFFD for what XML has no place for. */
  const linesOf = (text: string) =>
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replaceAll('\u00a0', ' ')
      .split(/\r\n?|\n/)
      .filter((line) => line !== '');
  const said = ({ holder, text }: Claim) => linesOf(holder ? `${BOX_LABELS.says({ holder })} ${text}` : text);
  /** Returns the number of arrows of a map: one for a plain step, else one to and from a node of its own. */
  const countArrows = ({ inferences }: ArgumentMap) => {
    const undercut = new Set(inferences.map(({ target }) => target));
    const counts = inferences.map(({ id, premises: { length } }) => (length > 1 || undercut.has(id) ? length + 1 : 1));
    return counts.reduce((sum, count) => sum + count, 0);
  };

  it('lays out every map in DOT, and draws its texts as they are', async () => {
    for (const { text, map } of written(named('dot'))) {
      const parts = (await drawWithGraphviz(text)).map(({ kind, name, lines }) => {
        return { kind, name, lines: lines.map((line) => line.replaceAll('\u00a0', ' ')) };
      });
      const lines = new Map(parts.map((part) => [part.name, part.lines]));
      expect(parts.filter(({ kind }) => kind === 'graph').map((part) => part.lines)).toEqual([linesOf(map.title)]);
      for (const [index, claim] of map.claims.entries())
        if (claim.holder !== ME && claim.holder !== '') expect(lines.get(`c${index + 1}`)).toEqual(said(claim));
      expect(parts.filter(({ kind }) => kind === 'edge')).toHaveLength(countArrows(map));
      const labels = parts
        .filter(({ kind, name }) => kind === 'edge' || name.startsWith('s'))
        .map((part) => part.lines);
      for (const { scheme = '' } of map.inferences) expect(labels).toContainEqual(linesOf(scheme));
    }
  });
});

describe('xmllint', () => {
  /** The parts of the schemas of the formats that are written, in short. */
  const SCHEMAS: Readonly<Record<string, string>> = {
    graphml: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="http://graphml.graphdrawing.org/xmlns"
        xmlns:g="http://graphml.graphdrawing.org/xmlns" targetNamespace="http://graphml.graphdrawing.org/xmlns"
        elementFormDefault="qualified">
      <xs:element name="graphml">
        <xs:complexType><xs:sequence>
          <xs:element name="key" minOccurs="0" maxOccurs="unbounded"><xs:complexType>
            <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
            <xs:attribute name="for"><xs:simpleType><xs:restriction base="xs:NMTOKEN">
              <xs:enumeration value="graph"/><xs:enumeration value="node"/><xs:enumeration value="edge"/>
            </xs:restriction></xs:simpleType></xs:attribute>
            <xs:attribute name="attr.name" type="xs:NMTOKEN"/><xs:attribute name="attr.type" fixed="string"/>
          </xs:complexType></xs:element>
          <xs:element name="graph"><xs:complexType>
            <xs:choice minOccurs="0" maxOccurs="unbounded">
              <xs:element ref="data"/>
              <xs:element name="node"><xs:complexType>
                <xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                <xs:attribute name="id" type="xs:NMTOKEN" use="required"/>
              </xs:complexType></xs:element>
              <xs:element name="edge"><xs:complexType>
                <xs:sequence><xs:element ref="data" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
                <xs:attribute name="source" type="xs:NMTOKEN" use="required"/>
                <xs:attribute name="target" type="xs:NMTOKEN" use="required"/>
              </xs:complexType></xs:element>
            </xs:choice>
            <xs:attribute name="id" type="xs:NMTOKEN"/>
            <xs:attribute name="edgedefault" fixed="directed" use="required"/>
          </xs:complexType></xs:element>
        </xs:sequence></xs:complexType>
        <xs:key name="keys"><xs:selector xpath="g:key"/><xs:field xpath="@id"/></xs:key>
        <xs:keyref name="data" refer="keys"><xs:selector xpath=".//g:data"/><xs:field xpath="@key"/></xs:keyref>
        <xs:key name="nodes"><xs:selector xpath="g:graph/g:node"/><xs:field xpath="@id"/></xs:key>
        <xs:keyref name="from" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@source"/></xs:keyref>
        <xs:keyref name="to" refer="nodes"><xs:selector xpath="g:graph/g:edge"/><xs:field xpath="@target"/></xs:keyref>
      </xs:element>
      <xs:element name="data"><xs:complexType><xs:simpleContent><xs:extension base="xs:string">
        <xs:attribute name="key" type="xs:NMTOKEN" use="required"/>
      </xs:extension></xs:simpleContent></xs:complexType></xs:element>
    </xs:schema>`,
    opml: `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
      <xs:element name="opml"><xs:complexType>
        <xs:sequence>
          <xs:element name="head"><xs:complexType><xs:choice minOccurs="0" maxOccurs="unbounded">
            <xs:element name="title" type="xs:string"/>
            <xs:any namespace="##other" processContents="skip"/>
          </xs:choice></xs:complexType></xs:element>
          <xs:element name="body"><xs:complexType>
            <xs:sequence><xs:element ref="outline" maxOccurs="unbounded"/></xs:sequence>
          </xs:complexType></xs:element>
        </xs:sequence>
        <xs:attribute name="version" fixed="2.0" use="required"/>
      </xs:complexType></xs:element>
      <xs:element name="outline"><xs:complexType>
        <xs:sequence><xs:element ref="outline" minOccurs="0" maxOccurs="unbounded"/></xs:sequence>
        <xs:attribute name="text" type="xs:string" use="required"/>
        <xs:attribute name="_note" type="xs:string"/>
        <xs:anyAttribute namespace="##other" processContents="skip"/>
      </xs:complexType></xs:element>
    </xs:schema>`,
  };
  const isXml = ({ write }: Format) => write?.(hostileMap(['x'])).startsWith('<');

  it('finds no fault in the formats that are XML, nor anything that their schemas do not have', async () => {
    const formats = FORMATS.filter(isXml);
    expect(formats.map(({ id }) => id)).toEqual(expect.arrayContaining(Object.keys(SCHEMAS)));
    for (const format of formats) {
      const texts = written(format).map(({ text }) => text);
      expect(await faultsInXml(texts)).toEqual([]);
      const schema = SCHEMAS[format.id];
      if (schema !== undefined) expect(await faultsInXml(texts, schema)).toEqual([]);
    }
  });
});

describe('the reference parser of Argdown', () => {
  /** Returns a text as it can stand in a line of a file. */
  const onOneLine = (text: string) =>
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
      .replace(/[ \0-\x1f\x7f-\x9f\u2028\u2029\ufeff]+/g, ' ')
      .replace(/^ | $/g, '')
      .replace(/\p{Surrogate}|[\ufffe\uffff]/gu, '\ufffd');

  it('reads what is written without an error, and its statements have the texts', () => {
    for (const { text, map } of written(named('argdown'))) {
      const statements = [...referenceModel(text).statements].filter(
        ([title]) => !/^(?:Reason|Objection) \d+$/.test(title),
      );
      const texts = map.claims.map((claim) => onOneLine(claim.text)).map((words) => (words === '' ? null : words));
      expect(statements.map(([, words]) => words).sort()).toEqual(texts.sort());
    }
  });
});

describe('the published descriptions', () => {
  const colour = z.string().regex(/^(?:[1-6]|#[\dA-Fa-f]{6})$/);
  const side = z.enum(['top', 'right', 'bottom', 'left']);
  const end = z.enum(['none', 'arrow']);
  const place = { id: z.string(), x: z.int(), y: z.int(), width: z.int(), height: z.int(), color: colour.optional() };
  /** JSON Canvas 1.0. Keys that it does not name are allowed. */
  const canvas = z.object({
    nodes: z.array(
      z.discriminatedUnion('type', [
        z.object({ ...place, type: z.literal('text'), text: z.string() }),
        z.object({ ...place, type: z.literal('file'), file: z.string(), subpath: z.string().optional() }),
        z.object({ ...place, type: z.literal('link'), url: z.string() }),
        z.object({ ...place, type: z.literal('group'), label: z.string().optional() }),
      ]),
    ),
    edges: z.array(
      z.object({
        ...{ id: z.string(), fromNode: z.string(), toNode: z.string() },
        ...{ fromSide: side.optional(), toSide: side.optional(), fromEnd: end.optional(), toEnd: end.optional() },
        ...{ color: colour.optional(), label: z.string().optional() },
      }),
    ),
  });
  const isUnique = (list: readonly { readonly id: Id }[]) => new Set(list.map(({ id }) => id)).size === list.length;

  it('allow every JSON Canvas that is written, with the texts of the claims', () => {
    for (const { text, map } of written(named('json-canvas'))) {
      const { nodes, edges } = canvas.parse(JSON.parse(text));
      expect(isUnique(nodes) && isUnique(edges)).toBe(true);
      const ids = new Set(nodes.map(({ id }) => id));
      expect(edges.filter(({ fromNode, toNode }) => !ids.has(fromNode) || !ids.has(toNode))).toEqual([]);
      const texts = new Map(nodes.map((node) => [node.id, node.type === 'text' ? node.text : null]));
      for (const claim of map.claims) expect(texts.get(claim.id)).toBe(claim.text);
    }
  });

  /** SADFace, as its validator has it, with the keys of its examples. */
  const uuid = z.string().regex(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  const metadata = z.record(z.string(), z.record(z.string(), z.unknown()));
  const words = z.string();
  const sadface = z.strictObject({
    metadata: metadata.and(
      z.object({
        core: z.strictObject({
          ...{ analyst_email: words, analyst_name: words, created: words, edited: words, id: uuid, version: words },
          ...{ title: words.optional(), description: words.optional(), notes: words.optional() },
        }),
      }),
    ),
    resources: z.array(z.record(z.string(), z.unknown())),
    nodes: z.array(
      z.discriminatedUnion('type', [
        z.strictObject({ id: uuid, type: z.literal('atom'), text: words, sources: z.array(z.unknown()), metadata }),
        z.strictObject({ id: uuid, type: z.literal('scheme'), name: words, metadata }),
      ]),
    ),
    edges: z.array(z.strictObject({ id: uuid, source_id: uuid, target_id: uuid })),
  });

  it('allow every SADFace document that is written, with the texts of the claims', () => {
    for (const { text, map } of written(named('sadface'))) {
      const { nodes, edges } = sadface.parse(JSON.parse(text));
      expect(isUnique([...nodes, ...edges])).toBe(true);
      const types = new Map(nodes.map(({ id, type }) => [id, type]));
      for (const { source_id: from, target_id: to } of edges)
        expect([types.get(from), types.get(to)]).toContain('scheme');
      const texts = nodes.flatMap((node) => (node.type === 'atom' ? [node.text] : []));
      expect(texts).toEqual(map.claims.map((claim) => claim.text));
    }
  });

  it('allow every AIF node set that is written: no edge joins what none may join', () => {
    const allowed = /^(?:I (?:RA|CA)|(?:RA|CA) (?:I|RA|CA)|L YA|YA I)$/;
    for (const { text, map } of written(named('aif'))) {
      const { nodes, edges } = JSON.parse(text) as {
        nodes: { nodeID: string; type: string; text: string }[];
        edges: { fromID: string; toID: string }[];
      };
      const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]));
      expect(types.size).toBe(nodes.length);
      for (const { fromID, toID } of edges) expect(`${types.get(fromID)} ${types.get(toID)}`).toMatch(allowed);
      expect(nodes.filter(({ type }) => type === 'I').map((node) => node.text)).toEqual(
        map.claims.map((claim) => claim.text),
      );
    }
  });
});
