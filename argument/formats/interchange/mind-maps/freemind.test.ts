import { expect, it } from 'vitest';
import { validate } from '../../../model/validate';
import { HOSTILE_FILES } from '../../../testing/format-law';
import { recogniseFormats } from '../formats';
import { freemind } from './freemind';

const FILE = `<map version="freeplane 1.9.8">
<bookmarks/>
<node TEXT="Zoos should close" FOLDED="false" ID="ID_1"><hook NAME="MapStyle"><properties a="b"/></hook>
<node TEXT="because animals suffer&#xa;there" POSITION="right" ID="ID_2" FOLDED="true" LINK="https://zoo.example">
<icon BUILTIN="button_ok"/>
<richcontent TYPE="NOTE"><html><head><style>p {}</style></head><body><p>Says <b>who</b>
<i>exactly</i>?</p><p>A vet</p></body></html></richcontent>
<richcontent TYPE="DETAILS"><html><body>1999</body></html></richcontent>
<node ID="ID_3"><richcontent TYPE="NODE"><html><body><p>  But: not in
 large ones</p></body></html></richcontent></node>
</node>
<node TEXT="&lt;html&gt;&lt;p&gt;children &lt;b&gt;learn&lt;/b&gt;" ID="ID_2"><arrowlink DESTINATION="ID_1"/></node>
<node TEXT="&lt;html&gt;&lt;body&gt;&lt;p&gt;doesn’t follow, since: zoos change&lt;/p&gt;&lt;/body&gt;&lt;/html&gt;"><icon BUILTIN="x"/></node>
</node>
</map>
`;

it('a mind map of Freeplane is read as an outline, with its pages as texts and notes', () => {
  expect(recogniseFormats(FILE)).toEqual([freemind]);
  const { map, problems } = freemind.read?.(FILE) ?? {};
  if (!map) throw new Error('not read');
  expect(validate(map)).toEqual([]);
  expect(map.view).toEqual({ folded: ['ID_2'] });
  expect(map.claims).toEqual([
    { id: 'ID_1', text: 'Zoos should close' },
    { id: 'ID_2', text: 'animals suffer\nthere', note: '1999\n\nSays who exactly?\nA vet' },
    { id: 'ID_3', text: 'not in large ones' },
    { id: 'c1', text: 'children learn' },
    { id: 'c2', text: 'zoos change' },
  ]);
  expect(map.inferences.map(({ kind, premises, target }) => [...premises, kind, target])).toEqual([
    ['ID_2', 'reason', 'ID_1'],
    ['ID_3', 'objection', 'ID_2'],
    ['c1', 'reason', 'ID_1'],
    ['c2', 'objection', 'ID_1'],
  ]);
  expect(problems?.map(({ kind, about }) => [kind, about])).toEqual([
    ['repeated-id', 'ID_2'],
    ['no-place', 'icon'],
    ['no-place', 'LINK'],
    ['no-place', 'arrowlink'],
  ]);
});

it('a file that is no mind map is none', () => {
  for (const text of [...HOSTILE_FILES, '<map/>', '<node TEXT="x"/>', '<map><node></map>'])
    expect(freemind.read?.(text).map).toBeNull();
});
