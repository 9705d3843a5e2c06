import { depth } from './depth';

/** A file that was made to stop a reader, and how. */
export interface HostileFile {
  readonly name: string;
  readonly text: string;
}

const LEVELS = 20_000;
const LONG = depth(10_000, 500_000);

const numbers = Array.from({ length: LEVELS }, (_, index) => index);
const each = (line: (index: number) => string, between = '\n') => numbers.map(line).join(between);
const node = (keys: object) => JSON.stringify(keys);

/** Files in which each claim speaks to the one before it. */
const CHAINS: readonly HostileFile[] = [
  {
    name: 'AIF',
    text: `{"locutions":[],"nodes":[${each((index) => `${node({ nodeID: `c${index}`, text: 'x', type: 'I' })},${node({ nodeID: `i${index}`, text: 'RA', type: 'RA' })}`, ',')}],"edges":[${each((index) => `${node({ fromID: `c${index + 1}`, toID: `i${index}` })},${node({ fromID: `i${index}`, toID: `c${index}` })}`, ',')}]}`,
  },
  {
    name: 'AIF on steps',
    text: `{"locutions":[],"nodes":[{"nodeID":"t","type":"I","text":"t"},${each((index) => `${node({ nodeID: `c${index}`, text: 'x', type: 'I' })},${node({ nodeID: `i${index}`, text: 'CA', type: 'CA' })}`, ',')}],"edges":[${each((index) => `${node({ fromID: `c${index}`, toID: `i${index}` })},${node({ fromID: `i${index}`, toID: index === 0 ? 't' : `i${index - 1}` })}`, ',')}]}`,
  },
  {
    name: 'SADFace',
    text: `{"metadata":{},"resources":[],"nodes":[${each((index) => `${node({ id: `c${index}`, text: 'x', type: 'atom' })},${node({ id: `i${index}`, name: 'support', type: 'scheme' })}`, ',')}],"edges":[${each((index) => `${node({ source_id: `c${index + 1}`, target_id: `i${index}` })},${node({ source_id: `i${index}`, target_id: `c${index}` })}`, ',')}]}`,
  },
  {
    name: 'JSON Canvas',
    text: `{"nodes":[${each((index) => node({ id: `c${index}`, type: 'text', text: 'x', x: 0, y: 0, width: 1, height: 1 }), ',')}],"edges":[${each((index) => node({ id: `e${index}`, fromNode: `c${index + 1}`, toNode: `c${index}` }), ',')}]}`,
  },
  { name: 'CSV', text: `id,parent,kind,text\n${each((index) => `${index + 1},${index || ''},pro,x`)}` },
  { name: 'CSV of steps', text: `from,to,kind\n${each((index) => `${index + 1},${index},con`)}` },
  {
    name: 'ASPARTIX',
    text: `${each((index) => `arg(a${index}).`)}\n${each((index) => `att(a${index},a${(index + 1) % LEVELS}).`)}`,
  },
  { name: 'TGF', text: `${each((index) => `a${index}`)}\n#\n${each((index) => `a${index} a${(index + 1) % LEVELS}`)}` },
  { name: 'ICCMA', text: `p af ${LEVELS}\n${each((index) => `${index + 1} ${((index + 1) % LEVELS) + 1}`)}` },
  {
    name: 'Kialo',
    text: `Discussion Title: T\n\n1. T\n${each((index) => `${'1.'.repeat(Math.min(index, 100) + 2)} Pro: x`)}`,
  },
  {
    name: 'Argdown',
    text: each(
      (index) => `${index % 6 === 0 ? `\n[A${index}]\n` : ''}${'  '.repeat((index % 6) + 1)}+ [A${index + 1}]: a`,
    ),
  },
  {
    name: 'Argdown on arguments',
    text: numbers
      .slice(0, LEVELS / 2)
      .map((index) => `<S${index}>\n\n(1) p${index}\n----\n  <_ <S${index + 1}>\n(2) [C${index}]: c #objection`)
      .join('\n'),
  },
  {
    name: 'arggraph',
    text: `<arggraph id="a">${each((index) => `<adu id="a${index}" type="pro"/><edge id="c${index}" src="a${index + 1}" trg="a${index}" type="sup"/>`)}</arggraph>`,
  },
];

/** Files that are nested 20,000 levels deep. */
const DEEP: readonly HostileFile[] = [
  { name: 'lists of JSON', text: `{"nodes":${'['.repeat(LEVELS)}${']'.repeat(LEVELS)},"edges":[],"metadata":{}}` },
  { name: 'objects of JSON', text: `{"AIF":${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}}` },
  { name: 'objects that do not end', text: '{"nodes":['.repeat(LEVELS) },
  {
    name: 'ideas of MindMup',
    text: `{"formatVersion":3,"id":1,${'"ideas":{"1":{"title":"x",'.repeat(LEVELS)}"id":2${'}}'.repeat(LEVELS)}}`,
  },
  {
    name: 'OPML',
    text: `<opml version="2.0"><body>${'<outline text="x">'.repeat(LEVELS)}${'</outline>'.repeat(LEVELS)}</body></opml>`,
  },
  { name: 'XML', text: `<arggraph>${'<a>'.repeat(LEVELS)}${'</a>'.repeat(LEVELS)}</arggraph>` },
  {
    name: 'AML',
    text: `<ARG>${'<AU><PROP><PROPTEXT>x</PROPTEXT></PROP><CA>'.repeat(LEVELS)}${'</CA></AU>'.repeat(LEVELS)}</ARG>`,
  },
  { name: 'indented lines', text: each((index) => `${' '.repeat(Math.min(index, 300))}- x`) },
  { name: 'relations of Argdown', text: `[A]: a\n${each((index) => `${' '.repeat(Math.min(index, 300) + 1)}+ x`)}` },
  { name: 'data of Argdown', text: `[A]: a ${'{a: '.repeat(LEVELS)}${'}'.repeat(LEVELS)}` },
  { name: 'quotes of Markdown', text: `# T\n\n${'> '.repeat(LEVELS)}x` },
];

/** Files whose entities or aliases stand for more and more. */
const BOMBS: readonly HostileFile[] = [
  {
    name: 'entities',
    text: `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY a0 "lol">${Array.from({ length: 30 }, (_, index) => `<!ENTITY a${index + 1} "&a${index};&a${index};">`).join('')}]><opml version="2.0"><body><outline text="&a30;"/></body></opml>`,
  },
  {
    name: 'an entity from elsewhere',
    text: '<!DOCTYPE arggraph [<!ENTITY x SYSTEM "file:///etc/passwd">]><arggraph><edu id="e1">&x;</edu></arggraph>',
  },
  {
    name: 'aliases',
    text: `===\na0: &a0 [x]\n${Array.from({ length: 30 }, (_, index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`).join('\n')}\n===\n\n[A]: a {b: *a30}\n`,
  },
];

/** Files with ids that are missing, doubled or the names of members of every object, and steps to themselves. */
const ODD_IDS: readonly HostileFile[] = [
  {
    name: 'AIF',
    text: `{"locutions":[{"nodeID":"__proto__","personID":"constructor"}],"participants":[{"participantID":"constructor","firstname":"__proto__"}],"nodes":[${['__proto__', '__proto__', 'constructor', '', null, 7, 7].map((nodeID) => node({ nodeID, text: 'x', type: 'I' })).join()},{"type":"I"},{},null,${['i', 'i', '', 'toString'].map((nodeID) => node({ nodeID, text: 'CA', type: 'CA' })).join()}],"edges":[${[
      ['__proto__', 'i'],
      ['i', 'i'],
      ['i', '__proto__'],
      ['toString', 'toString'],
      ['constructor', 'toString'],
      ['', ''],
      ['7', ''],
    ]
      .map(([fromID, toID]) => node({ fromID, toID }))
      .join()},{},[],null]}`,
  },
  {
    name: 'SADFace',
    text: `{"__proto__":{"taken":1},"metadata":{"__proto__":{"taken":1},"counterpoint":{"__proto__":{"taken":1},"claims":7}},"resources":[{"id":"__proto__","content":"x"}],"nodes":[{"id":"__proto__","type":"atom","text":"x","metadata":{"counterpoint":{"id":"b","__proto__":1}}},{"id":"b","type":"atom","text":"y"},{"id":"b","type":"scheme"},{"type":"atom"},{"id":"s","type":"scheme","name":"__proto__"}],"edges":[{"source_id":"__proto__","target_id":"s"},{"source_id":"s","target_id":"s"},{"source_id":"b","target_id":"b"},{}]}`,
  },
  {
    name: 'JSON Canvas',
    text: '{"__proto__":{"taken":1},"nodes":[{"id":"__proto__","type":"text","text":"a","x":0},{"id":"__proto__","type":"text","text":"b","x":0},{"type":"text","x":0},{"id":"constructor","type":"group","x":0}],"edges":[{"id":"__proto__","fromNode":"__proto__","toNode":"__proto__"},{"fromNode":"constructor","toNode":"__proto__"},{"id":"e","fromNode":"nothing","toNode":"__proto__"},{"id":"e","fromNode":"","toNode":""}]}',
  },
  {
    name: 'CSV',
    text: 'id,parent,step,text,__proto__\n__proto__,,,A,x\n__proto__,__proto__,__proto__,B,\n,,,,\n1,1,1,C,\n1,2,,D,',
  },
  { name: 'CSV of steps', text: 'from,to\n__proto__,__proto__\nconstructor,__proto__\n,x\nx,\n' },
  {
    name: 'Argdown',
    text: '[__proto__]: a\n  + [__proto__]\n  - <constructor>\n\n<__proto__>\n\n(1) [__proto__]\n(1) b\n----\n(1) [__proto__] {__proto__: 1, constructor: {__proto__: 2}}\n',
  },
  {
    name: 'Kialo',
    text: 'Discussion Title: __proto__\n\n1. a\n1.1. Pro: -> See 1.1.\n1.1. Pro: b\n1.1. Con: -> See __proto__.\n2.1. Pro: c\n1. d\n0. e\n',
  },
  {
    name: 'OPML',
    text: '<opml version="2.0" xmlns:cp="urn:counterpoint:opml:1"><body><__proto__/><outline text="a" cp:id="__proto__" __proto__="x"><outline text="b" cp:id="__proto__" cp:step="__proto__"/><outline cp:see="__proto__"/></outline></body></opml>',
  },
  {
    name: 'arggraph',
    text: '<arggraph id="__proto__"><edu id="e"/><edu id="e"/><adu id="__proto__" type="pro"/><adu id="__proto__" type="opp"/><adu/><edge id="c1" src="__proto__" trg="__proto__" type="sup"/><edge id="c2" src="c2" trg="c2" type="und"/><edge id="c2" src="" trg="" type="reb"/><edge/></arggraph>',
  },
  {
    name: 'MindMup',
    text: '{"formatVersion":3,"id":"__proto__","title":"__proto__","ideas":{"__proto__":{"id":"__proto__","title":"a"},"1":{"id":1},"-1":{"id":1,"ideas":{"1":null,"2":[]}},"x":7}}',
  },
  { name: 'ASPARTIX', text: 'arg(__proto__).\narg(__proto__).\natt(__proto__,__proto__).\natt(a,constructor).\n' },
  { name: 'TGF', text: '__proto__ a\n__proto__ b\n#\n__proto__ __proto__\nx __proto__\n' },
  { name: 'ICCMA', text: 'p af 2\n1 1\n2 3\n# 1 __proto__\n' },
];

/** Long files of one sign or word, on which a careless pattern takes a time that grows with the square. */
const LONG_FILES: readonly HostileFile[] = [
  ...['"', '[', '{', '<', '>', '&', ' ', '\n', '\t', ',', ';', '-', '#', '*', '(', '\\', '\0', '\u0085', '\u009f'],
  ...[
    '<a ',
    '<!--',
    '<span ',
    '</',
    '<![CDATA[',
    '- ',
    '1. ',
    '"a",',
    '[a](',
    '{"',
    '\n"',
    '\n- ',
    '\n# ',
    '\n1 ',
    '\r',
  ],
].map((sign) => ({ name: `${JSON.stringify(sign)} again and again`, text: sign.repeat(LONG / sign.length) }));

/** Beginnings by which formats are recognised, before a long rest. */
const HEADS: readonly HostileFile[] = [
  ...[
    '{"AIF":{"nodes":[],"edges":[]},"text":"',
    '{"nodes":[],"edges":[],"metadata":"',
    '<opml version="2.0"><body>',
    '<arggraph>',
  ],
  ...[
    'Discussion Title: T\n\n1. T\n',
    'Discussion Name:\nT\n\n1. Thesis:\n',
    'id,parent,text\n',
    'from;to\n',
    '[A]: a\n\n',
    '# T\n',
  ],
  ...['p af 2\n', 'arg(a).\n', 'a\n#\n', '===\n', '<ARG>', '{"formatVersion":3,"ideas":'],
].flatMap((head) =>
  ['<', '[1] ', '"', '\\', ' ', 'a ', '&', '1.'].map((sign) => ({
    name: `${JSON.stringify(head)} before ${JSON.stringify(sign)}`,
    text: head + sign.repeat(LONG / 2 / sign.length),
  })),
);

/** Every hostile file, by the way in which it is hostile. */
export const HOSTILE_KINDS = {
  chains: CHAINS,
  'deep nesting': DEEP,
  bombs: BOMBS,
  'odd ids': ODD_IDS,
  'signs again and again': LONG_FILES,
  'long rests': HEADS,
};
