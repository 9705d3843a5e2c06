import type { Locator, Page } from '@playwright/test';
import { fieldOf, openArticle } from '../../support/article-field';
import { expect, test } from '../../support/fixtures';
import { wordDocumentOf } from '../../support/sample-documents';

/** Pastes a web page into a field. */
function pasteInto(field: Locator, html: string): Promise<void> {
  return field.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', pasted);
    clipboardData.setData('text/plain', 'only plain');
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** Pastes a web page into the empty field of the start page. */
async function paste(page: Page, html: string): Promise<void> {
  await fieldOf(page).fill('');
  await pasteInto(fieldOf(page), html);
}

test('a file of another encoding is read, and a sentence says as what', async ({ map, page }) => {
  await map.showStartPage();
  const field = fieldOf(page);
  const latin = (text: string) => Buffer.from(text, 'latin1');
  await openArticle(map, 'page.html', latin('<html><body><p>Schule für alle</p></body></html>'));
  await expect(field).toHaveValue('Schule für alle');
  await expect(page.getByText('Read as Windows-1252.')).toBeVisible();
  await openArticle(
    map,
    'page.html',
    latin('<?xml version="1.0" encoding="iso-8859-1"?><html><body><p>für</p></body></html>'),
  );
  await expect(field).toHaveValue('für');
  await openArticle(map, 'page.html', Buffer.from('\ufeff<p>Schule für alle</p>', 'utf16le'));
  await expect(field).toHaveValue('Schule für alle');
  await expect(page.getByText('Read as UTF-16.')).toBeVisible();
  await openArticle(map, 'ansi.txt', latin('Schule für alle.\r\n\r\n\x84Ja\x93 \x96 sagt er.'));
  await expect(field).toHaveValue('Schule für alle.\n\n„Ja“ – sagt er.');
  await expect(page.getByText('Read as Windows-1252.')).toBeVisible();
});

const PAGES: readonly (readonly [string, string, string])[] = [
  [
    'one form around the page',
    '<form><div><h1>Hours</h1><p>The council wants nine.</p><p>Parents object.</p><input value="x"></div></form>',
    '# Hours\n\nThe council wants nine.\n\nParents object.',
  ],
  [
    'a form whose fields have the names of properties',
    '<form><p>It is so.</p><input name="childNodes"><input name="localName"></form>',
    'It is so.',
  ],
  [
    'a small form within the page',
    '<p>The council wants to begin school at nine in the morning.</p><form><p>Search</p><button>Go</button></form>',
    'The council wants to begin school at nine in the morning.',
  ],
  [
    'paragraphs in the cell of a layout table',
    '<table><tr><td><h1>Hours</h1><p>One.</p><p>Two.</p></td></tr></table>',
    '# Hours\n\nOne.\n\nTwo.',
  ],
  [
    'a table of data',
    '<table><tr><th>Year</th><th>Marks</th></tr><tr><td><p>2020</p></td><td><p>3</p></td></tr></table>',
    'Year Marks\n\n2020 3',
  ],
  [
    'two texts side by side',
    '<table><tr><td>It is so.</td><td>It is not.</td></tr></table>',
    'It is so.\n\nIt is not.',
  ],
  [
    'paragraphs in an item',
    '<ol><li><p>Pupils sleep longer.</p><p>Marks go up.</p></li><li>Third.</li></ol>',
    '1. Pupils sleep longer.\n\nMarks go up.\n\n2. Third.',
  ],
  [
    'lists in a list',
    '<ul><li>A<ol start="3"><li>B</li><li>C</li></ol></li><li>D</li></ul>',
    '– A\n  3. B\n  4. C\n– D',
  ],
  [
    'numbers of other kinds',
    '<ol type="a" start="2"><li>B</li><li value="5">E</li><li>F</li></ol>',
    'b. B\ne. E\nf. F',
  ],
  ['paragraphs made by two line breaks', 'One.<br><br>Two<br>lines.', 'One.\n\nTwo\nlines.'],
  [
    'a heading that is a button',
    '<h2><button>Why nine?</button></h2><p>So.</p><button>Share</button>',
    '## Why nine?\n\nSo.',
  ],
  [
    'a word that is a button',
    '<p>The <button>GDP</button> of the country has fallen.</p>',
    'The GDP of the country has fallen.',
  ],
  ['a heading by its role', '<div role="heading" aria-level="3">Why</div>So.', '### Why\n\nSo.'],
  [
    'formulas',
    '<p>If <math><mi>p</mi></math>, it is <math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac></math>.</p>',
    'If p, it is (a+1)/2.',
  ],
  [
    'a formula that is drawn as well',
    '<span class="katex"><span class="katex-mathml"><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation>x^2</annotation></semantics></math></span><span class="katex-html">x2</span></span>',
    'x²',
  ],
  [
    'a formula that is drawn beside its text',
    '<p>When <mjx-container class="MathJax"><mjx-math><mjx-mi>a</mjx-mi></mjx-math><mjx-assistive-mml><math>\n<mi> a </mi> <mo> ≠ </mo> <mn> 0 </mn>\n</math></mjx-assistive-mml></mjx-container>, so.</p>',
    'When a ≠ 0, so.',
  ],
  ['a formula that is a picture', '<p>Thus <img class="latex" alt="E = mc^2"><img alt="A photo"></p>', 'Thus E = mc²'],
  [
    'formulas of TeX',
    '<p>If <script type="math/tex">x_1 \\geq 0</script>, <span class="math inline">\\(p \\to q\\)</span> and <math><semantics><annotation encoding="application/x-tex">\\neg p</annotation></semantics></math>:</p><div class="math">\\[\\frac{a}{b}\\]</div><p>So <img class="tex" alt="\\unknown{x}"><img class="text" alt="A photo"></p>',
    'If x₁ ≥ 0, p → q and ¬p:\n\na/b\n\nSo \\unknown{x}',
  ],
  [
    'a formula that an older program has drawn',
    '<p>So <span class="MathJax_Preview">x2</span><span class="MathJax"><nobr>x2</nobr></span><script type="math/tex">x^2</script> and <span class="MathJax"><nobr>y2</nobr><span><math><msup><mi>y</mi><mn>2</mn></msup></math></span></span><script type="math/tex">y^2</script>.</p>',
    'So x² and y².',
  ],
  ['words that were deleted', '<p>It costs <del>20</del> <ins>30</ins> euros.</p>', 'It costs 30 euros.'],
  [
    'quotation marks that the page draws',
    '<p>He said <q>no, <q>never</q></q>.</p><p lang="de"><q>Ja</q>, sagt er.</p>',
    'He said “no, ‘never’”.\n\n„Ja“, sagt er.',
  ],
  ['a letter that is a picture', '<p>Good<img class="emoji" alt="👍🏽"><img alt="❤️">!<img alt="5"></p>', 'Good👍🏽❤️!'],
  [
    'raised and lowered letters',
    '<p>10<sup>3</sup> H<sub>2</sub>O said<sup><a href="#1">12</a></sup> 1<sup>st</sup> e<sup>x+1</sup> x<sub>max</sub></p>',
    '10³ H₂O said¹² 1st e^(x+1) x_max',
  ],
  [
    'two columns of a form, and a list in a cell',
    '<form><table><tr><td>Why</td><td><ul><li>A</li><li>B</li></ul></td></tr></table></form>',
    'Why\n\n– A\n– B',
  ],
  [
    'readings of letters',
    '<p><ruby>漢字<rt>かんじ</rt></ruby></p><p>「<ruby>黒<rp>（</rp><rt>くろ</rt><rp>）</rp></ruby>電話」</p>',
    '漢字(かんじ)\n\n「黒電話」',
  ],
  [
    'links of headings to themselves',
    '<h2>Why<a class="headerlink" href="#why" title="Link to this heading">¶</a></h2><h2><a class="header-anchor" href="#so">So</a></h2><h3><a href="https://a.example/b#c">#</a> Costs <a class="hash-link" href="#c">\u200b</a></h3>',
    '## Why\n\n## So\n\n### Costs',
  ],
  [
    'menus without a name above the heading, and a note on cookies',
    `<a class="skip" href="#a">Skip to content</a><div class="x"><a href="/">Home</a> | <a href="/a">About</a></div><p><a href="#a">Skip</a></p><div class="CookieNotice"><p>We store cookies to make this site better.</p><button>Accept</button></div><p>By <a href="/ann">Ann</a> and <a href="/bob">Bob</a></p><h1 id="a">Hours</h1>${'<p>So it is in all of the towns around here.</p>'.repeat(4)}<p><a href="/c">One</a>, <a href="/d">two</a></p>`,
    `By Ann and Bob\n\n# Hours\n\n${Array(4).fill('So it is in all of the towns around here.').join('\n\n')}\n\nOne, two`,
  ],
  [
    'marks and labels of notes',
    '<p>So.<sup>1</sup>) No.<sup><a href="#n">2)</a></sup> Yes.<sup class="noprint">[<a href="/s">source?</a>]</sup></p>',
    'So.¹) No.²) Yes.[source?]',
  ],
  [
    'a heading in bold letters',
    '<p><strong>Why nine</strong></p><p><b>Is it so?</b></p><div><b>Costs</b></div><div><p>It <b>is</b></p></div>',
    '## Why nine\n\nIs it so?\n\n## Costs\n\nIt is',
  ],
  [
    'the name of a field',
    '<form><p>So.</p><label>Search <input></label><label for="a">Mail</label><input id="a" type="email"></form>',
    'So.',
  ],
  [
    'what is around a text',
    `<div role="navigation"><p>Home</p></div>${'<p>So it is.</p>'.repeat(4)}<p class="share-buttons"><a href="#">Send</a></p><ol class="comment-list"><li>Me too.</li></ol>`,
    Array(4).fill('So it is.').join('\n\n'),
  ],
  [
    'a page that is called a box',
    '<div class="share related"><p>So it is in all of the towns around here.</p></div>',
    'So it is in all of the towns around here.',
  ],
  [
    'sentences in boxes that have the names of other boxes',
    `<h1>Weirs</h1><div class="actions"><p>They left.</p></div><p class="topics lang">It rains!</p>${'<p>So it is in all of the towns around here.</p>'.repeat(4)}<p class="likes">12 likes</p><div class="footer-notes"><p>The numbers are those of the mill.</p></div><p class="signature">Ann Reed, mayor</p>`,
    `# Weirs\n\nThey left.\n\nIt rains!\n\n${Array(4).fill('So it is in all of the towns around here.').join('\n\n')}\n\nThe numbers are those of the mill.\n\nAnn Reed, mayor`,
  ],
  [
    'the only article of a page, in a box with the name of a margin, above many comments',
    `<div class="sidebar-right"><article>${'<p>So it is in all of the towns around here.</p>'.repeat(2)}</article></div>${'<p>No, it is not so in the town where I was born.</p>'.repeat(4)}`,
    `${Array(2).fill('So it is in all of the towns around here.').join('\n\n')}\n\n${Array(4).fill('No, it is not so in the town where I was born.').join('\n\n')}`,
  ],
  [
    'a post with a field for an answer',
    `<h1>Weirs?</h1><div class="post"><p>I disagree, they are good.</p><div><input type="email"><textarea></textarea></div></div>${'<p>So it is in all of the towns around here.</p>'.repeat(4)}<div><p>Have our letter every week</p><input type="email"></div>`,
    `# Weirs?\n\nI disagree, they are good.\n\n${Array(4).fill('So it is in all of the towns around here.').join('\n\n')}`,
  ],
  [
    'a picture that only has the name of a formula',
    '<p>A <img class="formula-one" alt="A red car">car and <img class="tex" alt="x">.</p>',
    'A car and x.',
  ],
  [
    'a question',
    '<form><p>So.</p><p><label for="b">Why is it so?</label><input id="b"></p></form>',
    'So.\n\nWhy is it so?',
  ],
  [
    'the links of a wiki',
    '<h2>Why<span class="mw-editsection">[<a>edit</a>]</span></h2><ol><li><a href="#r1">↑</a> Note.</li></ol>',
    '## Why\n\n1. Note.',
  ],
  [
    'an answer to tick',
    '<ul><li><input type="radio" id="c"><label for="c">Costs are high</label></li></ul>',
    '– Costs are high',
  ],
  ['a blank that is a link', '<p>one<a href="#x"> </a>two</p>', 'one two'],
  [
    'bold words in cells and definitions',
    '<table><tr><th><p><b>Year</b></p></th></tr></table><dl><dd><p><b>So</b></p></dd></dl>',
    'Year\n\nSo',
  ],
  ['a sign with blanks in a formula', '<p><math><mi>a</mi><mo>  ≠\n </mo><mi>b</mi></math></p>', 'a ≠ b'],
  [
    'words that the page hides',
    '<p>It <span style="color:red; display : none">never </span><b hidden>not </b><i aria-hidden="true">* </i>costs 30.</p><div style="visibility:hidden">Menu</div><div hidden="until-found">Why?</div>',
    'It costs 30.\n\nWhy?',
  ],
  [
    'a page that a program shows',
    '<p>Loading</p><div style="display:none"><p>Pupils sleep longer.</p></div>',
    'Loading\n\nPupils sleep longer.',
  ],
  [
    'letters with a name',
    '<h2 aria-label="Why"><span aria-hidden="true">W</span><span aria-hidden="true">hy</span></h2>',
    '## Why',
  ],
  ['the author of a quotation', '<blockquote>It is.<footer>— Ann</footer></blockquote>', 'It is.\n\n— Ann'],
];

test('of a page all words are read, and each paragraph is one', async ({ map, page }) => {
  await map.showStartPage();
  for (const [name, html, text] of PAGES) {
    await test.step(name, async () => {
      await paste(page, html);
      await expect(fieldOf(page), name).toHaveValue(text);
    });
  }
});

test('pages and Word documents of a strange make are read in a moment', async ({ map, page }) => {
  await map.showStartPage();
  await paste(page, `<p><math><mo>a${' '.repeat(150_000)}=</mo></math></p>`);
  await expect(fieldOf(page)).toHaveValue('a =');
  await paste(page, `${'<div><b>'.repeat(400)}${'word '.repeat(100_000)}`);
  await expect(fieldOf(page)).toHaveValue(/^(?:word ?){100000}$/);
  await paste(
    page,
    `${'<div><a href="/">a</a>'.repeat(400)}${'word '.repeat(100_000)}${'</div>'.repeat(400)}<h1>Why</h1>`,
  );
  await expect(fieldOf(page)).toHaveValue(/word\n\n# Why$/);
  await paste(page, `<p>It is so.</p><div>${'word <input type="email">'.repeat(60_000)}</div>`);
  await expect(fieldOf(page)).toHaveValue(/^It is so\.\n\n(?:word ?){60000}$/);
  await paste(page, `<p>It is so.</p><h2>${'word <a class="headerlink" href="#a">a</a>'.repeat(60_000)}</h2>`);
  await expect(fieldOf(page)).toHaveValue(/word$/);
  // Each style is based on the next, and the last one is a heading of the second level.
  const styles = Array.from(
    { length: 3000 },
    (_, index) =>
      `<w:style w:type="paragraph" w:styleId="s${index}"><w:name w:val="n${index}"/><w:basedOn w:val="s${index + 1}"/></w:style>`,
  );
  const last =
    '<w:style w:type="paragraph" w:styleId="s3000"><w:name w:val="n"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>';
  const body =
    '<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr><w:r><w:t>Why</w:t></w:r></w:p><w:p><w:r><w:t>So.</w:t></w:r></w:p>';
  await openArticle(map, 'styles.docx', wordDocumentOf(body, '', { styles: styles.join('') + last }));
  await expect(fieldOf(page)).toHaveValue('## Why\n\nSo.');
});

test('Ctrl+Z takes back a pasted page, on the start page and in the panel', async ({ map, page }) => {
  const html = '<h2>Head</h2><p>One.</p>';
  const check = async (field: Locator) => {
    await field.fill('');
    await field.pressSequentially('Before ');
    await pasteInto(field, html);
    await expect(field).toHaveValue('Before ## Head\n\nOne.');
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue('Before ');
    await page.keyboard.press('Control+Shift+Z');
    await expect(field).toHaveValue('Before ## Head\n\nOne.');
    // The words that are selected are replaced, and come back.
    await field.selectText();
    await pasteInto(field, html);
    await expect(field).toHaveValue('## Head\n\nOne.');
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue('Before ## Head\n\nOne.');
  };
  await map.newMap('School hours');
  await map.canvas.focus();
  await map.press('a');
  await check(map.panel('Article').getByLabel('Text of the article'));
  await map.showStartPage();
  await check(fieldOf(page));
});

test('Markdown is read as what it says, wrapped lines and all', async ({ map, page }) => {
  const text = [
    '---\ntitle: Noise\n---\n# A heading\n',
    'A *wrapped* paragraph\nwith [a link](https://example.org) & a <b>tag</b>.\n',
    '- one\n- two\n  - deep\n\n> Quoted.\n\n| a | b |\n|---|---|\n| c | d |\n',
    'Noted[^n].\n\n[^n]: The note.\n',
  ].join('\n');
  await map.showStartPage();
  await openArticle(map, 'noise.md', text);
  await expect(fieldOf(page)).toHaveValue(
    [
      '# A heading',
      'A wrapped paragraph with a link & a tag.',
      '– one\n– two\n  – deep',
      'Quoted.',
      'a b',
      'c d',
      'Noted¹.',
      '1. The note.',
    ].join('\n\n'),
  );
});
