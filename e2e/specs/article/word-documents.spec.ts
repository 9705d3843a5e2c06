import { fieldOf, openArticle } from '../../support/article-field';
import { expect, test } from '../../support/fixtures';
import { wordDocumentOf } from '../../support/sample-documents';

const said = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const plain = (content: string) => `<w:p>${content.startsWith('<') ? content : said(content)}</w:p>`;
const styled = (style: string, content: string, more = '') =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content.startsWith('<') ? content : said(content)}</w:p>`;
const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
const sign = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const field = (instruction: string, shown: string) =>
  `${sign('begin')}<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>${sign('separate')}${shown}${sign('end')}`;
const box = (text: string) => `<w:txbxContent>${plain(text)}</w:txbxContent>`;
const SHAPE =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:v="urn:schemas-microsoft-com:vml"';
const drawing = (text: string) =>
  `<w:drawing><wp:anchor><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></wp:anchor></w:drawing>`;
const oldDrawing = (text: string) => `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;

const LISTS = `<w:abstractNum w:abstractNumId="0">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;

test('of a Word document numbers, levels and formulas are read', async ({ map, page }) => {
  const item = (text: string, list: number, level: number, style = '') =>
    `<w:p><w:pPr>${style}<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
  const heading = '<w:pStyle w:val="Heading1"/>';
  const formula =
    '<m:oMath><m:sSup><m:e><m:r><m:t>p</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>';
  await map.showStartPage();
  await openArticle(
    map,
    'numbered.docx',
    wordDocumentOf(
      [
        item('Reasons', 3, 0, heading),
        item('First premise.', 1, 0),
        item('Nested.', 1, 1),
        item('Second premise.', 1, 0),
        plain('So, conclusion.'),
        item('Third premise.', 1, 0),
        item('Other.', 1, 1),
        item('A point.', 2, 0),
        item('Objections', 3, 0, heading),
        item('Smaller', 3, 1, heading),
        `<w:p><w:r><w:t xml:space="preserve">If </w:t></w:r>${formula}<w:r><w:t>, then so.</w:t></w:r></w:p>`,
      ].join(''),
      LISTS,
    ),
  );
  await expect(fieldOf(page)).toHaveValue(
    [
      '# I Reasons',
      '1. First premise.\n  a) Nested.\n2. Second premise.',
      'So, conclusion.',
      '3. Third premise.\n  a) Other.',
      '– A point.',
      '# II Objections',
      '# II.1 Smaller',
      'If p², then so.',
    ].join('\n\n'),
  );
});

test('of a Word document titles, notes and formulas are as in Word, and hidden words are left out', async ({
  map,
  page,
}) => {
  await map.showStartPage();
  await openArticle(
    map,
    'thesis.docx',
    wordDocumentOf(
      [
        styled('Title', 'School hours'),
        styled('Chapter', 'Reasons'),
        styled('Outlined', 'Sleep'),
        `<w:p>${said('Pupils sleep.')}<w:r><w:footnoteReference w:id="1"/></w:r>${said('hidden', '<w:vanish/>')}${said(' If ')}<m:oMath><m:r><m:t>p=q</m:t></m:r></m:oMath>${said(', then so.')}<w:r><w:br w:type="page"/></w:r>${said('New')}<w:r><w:footnoteReference w:id="2"/></w:r>${said(' page.')}</w:p>`,
      ].join(''),
      LISTS,
      {
        styles: [
          style('Title', 'Title'),
          style('Chapter', 'My chapter', '<w:basedOn w:val="Heading1"/>'),
          style('Outlined', 'Başlık', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
        ].join(''),
        footnotes: `<w:footnote w:id="1"><w:p>${said(' So they say.')}</w:p><w:p><w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr></w:pPr>${said('A point.')}</w:p></w:footnote><w:footnote w:id="2"><w:p>${said('Another.')}</w:p></w:footnote>`,
      },
    ),
  );
  await expect(fieldOf(page)).toHaveValue(
    '# School hours\n\n# Reasons\n\n## Sleep\n\nPupils sleep.¹ If p = q, then so. New² page.\n\n¹ So they say.\n\n– A point.\n\n² Another.',
  );
});

/** Returns a word with its reading above it. */
function ruby(word: string, reading: string): string {
  return `<w:ruby><w:rubyPr/><w:rt>${said(reading)}</w:rt><w:rubyBase>${said(word)}</w:rubyBase></w:ruby>`;
}

/** The names of documents, their paragraphs, and their text. */
const DOCUMENTS: readonly (readonly [string, string, string])[] = [
  [
    'tables of contents by their styles and by their place',
    `${styled('TOCHeading', 'Contents')}${plain('<w:r/>')}${styled('TOC1', `Why ${field('PAGEREF a', said('3'))}`)}${styled('Heading1', 'Why')}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${plain('Inhalt')}${plain('Why 3')}</w:sdtContent></w:sdt>${styled('TOCHeading', 'Abstract')}${plain('So.')}`,
    '# 1 Why\n\n# Abstract\n\nSo.',
  ],
  [
    'a table of contents by its field',
    `${plain(`${sign('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${sign('separate')}${said('Why')}${field('PAGEREF a', said('3'))}`)}${plain('Costs 4')}${plain(`${sign('end')}${said('So.')}`)}${plain('<w:fldSimple w:instr=" TOC "><w:r><w:t>Why</w:t></w:r></w:fldSimple>')}`,
    'So.',
  ],
  [
    'results of fields',
    plain(
      `${said('In section ')}${field('REF _a', said('2'))}${said(', figure ')}<w:fldSimple w:instr=" SEQ Figure ">${said('1')}</w:fldSimple>${said(', ')}<w:bdo w:val="ltr">${said('page ')}</w:bdo>${field('PAGEREF _b', said('7'))}.`,
    ),
    'In section 2, figure 1, page 7',
  ],
  [
    'numbers of styles, which a paragraph may switch off',
    [
      styled('Heading1', 'Why'),
      styled('Sub', 'Sleep'),
      styled('Heading1', 'Sources', '<w:numPr><w:numId w:val="0"/></w:numPr>'),
      styled('Free', 'Thanks'),
      styled('Heading1', 'Costs'),
      styled('Sub', 'Buses'),
      styled('Sub', 'Gone', '<w:rPr><w:del w:id="1"/></w:rPr>'),
      styled('Sub', 'Meals'),
    ].join(''),
    '# 1 Why\n\n# 1.1 Sleep\n\n# Sources\n\n# Thanks\n\n# 2 Costs\n\n# 2.1 Buses\n\n# 2.2 GoneMeals',
  ],
  [
    'what was added, deleted, moved and noted',
    plain(
      `${said('It costs ')}<w:del w:id="1"><w:r><w:delText>20</w:delText></w:r></w:del><w:ins w:id="2">${said('30')}</w:ins><w:moveFrom w:id="3">${said(' never')}</w:moveFrom><w:commentRangeStart w:id="4"/>${said(' euros')}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r><w:moveTo w:id="5">${said(' now.')}</w:moveTo>`,
    ),
    'It costs 30 euros now.',
  ],
  [
    'a text box, however often it is written',
    [
      plain(
        `${said('One.')}<w:r><mc:AlternateContent ${SHAPE}><mc:Choice Requires="wps">${drawing('A box.')}</mc:Choice><mc:Fallback>${oldDrawing('A box.')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      plain(
        `${said('Two.')}<w:r><mc:AlternateContent ${SHAPE}><mc:Choice Requires="wps">${drawing('New.')}</mc:Choice></mc:AlternateContent></w:r>`,
      ),
    ].join(''),
    'One.\n\nA box.\n\nTwo.\n\nNew.',
  ],
  [
    'a cell with two paragraphs',
    `<w:tbl><w:tr><w:tc>${plain('Why')}</w:tc><w:tc>${plain('It is so.')}${plain('It was so.')}</w:tc></w:tr><w:tr><w:tc>${plain('Cost')}</w:tc><w:tc>${plain('30')}</w:tc></w:tr></w:tbl>`,
    'Why\n\nIt is so.\n\nIt was so.\n\nCost 30',
  ],
  [
    'words with readings above them',
    plain(`${said('「')}<w:r>${ruby('黒', 'くろ')}</w:r>${said('電話」')}`),
    '「黒電話」',
  ],
  [
    'words with readings above them in one run with others',
    plain(
      `<w:r><w:rPr><w:b/></w:rPr><w:t>A</w:t>${ruby('黒', 'くろ')}<w:t>B</w:t>${ruby('白', 'しろ')}<w:t>C.</w:t></w:r>${said(' So.')}`,
    ),
    'A黒B白C. So.',
  ],
  [
    'words in the first and the last run of a table of contents',
    `${plain(`<w:r><w:t>One.</w:t><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>${sign('separate')}${said('Why 3')}`)}${plain(`<w:r><w:t>Costs 4</w:t><w:fldChar w:fldCharType="end"/><w:t>Two.</w:t></w:r>`)}`,
    'One.\n\nTwo.',
  ],
];

const STYLES = [
  style('Heading1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr>'),
  style('Sub', 'My part', '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr>'),
  style('Free', 'My end', '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
  style('TOC1', 'toc 1'),
  style(
    'TOCHeading',
    'TOC Heading',
    '<w:basedOn w:val="Heading1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
  ),
].join('');
/** Roman numbers of chapters that are written in figures, in a list that takes its levels from a style. */
const CHAPTERS = `<w:abstractNum w:abstractNumId="7"><w:styleLink w:val="Chapters"/>
<w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlText w:val="%1"/></w:lvl>
<w:lvl w:ilvl="1"><w:isLgl/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="8"><w:numStyleLink w:val="Chapters"/></w:abstractNum>
<w:num w:numId="4"><w:abstractNumId w:val="8"/></w:num>`;

test('of a Word document the words are read that are its text, each once', async ({ map, page }) => {
  await map.showStartPage();
  for (const [name, body, text] of DOCUMENTS) {
    await test.step(name, async () => {
      await openArticle(map, 'a.docx', wordDocumentOf(body, CHAPTERS, { styles: STYLES }));
      await expect(fieldOf(page), name).toHaveValue(text);
    });
  }
});
