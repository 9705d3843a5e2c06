import { describe, expect, it } from 'vitest';
import { removedOf, textsOf, treeOf } from '../../../testing/pasted-claims';

describe('a copied page', () => {
  const tree = ['First', '  Nested', '    Deeper', 'Second'];

  it.each([
    ['nested lists', '<ul><li>First<ul><li>Nested<ul><li>Deeper</li></ul></li></ul></li><li>Second</li></ul>'],
    ['lists in lists', '<ul><li>First</li><ul><li>Nested</li><ul><li>Deeper</li></ul></ul><li>Second</li></ul>'],
    ['items without ends', '<ol><li>First<ol><li>Nested<ol><li>Deeper</ol></ol><li>Second</ol>'],
    [
      'Google Docs',
      '<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><ul style="margin-top:0"><li dir="ltr" style="list-style-type:disc" aria-level="1"><p dir="ltr" role="presentation"><span>First</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>Nested</span></p></li><ul><li aria-level="3"><p><span>Deeper</span></p></li></ul></ul><li aria-level="1"><p><span>Second</span></p></li></ul></b>',
    ],
    [
      'Word on the web',
      ['First', 'Nested', 'Deeper', 'Second']
        .map(
          (text, at) =>
            `<div class="ListContainerWrapper"><ul role="list"><li data-aria-level="${[1, 2, 3, 1][at]}" role="listitem"><p><span>${text}</span><span>&nbsp;</span></p></li></ul></div>`,
        )
        .join(''),
    ],
    [
      'Word',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- @list l0:level1 {mso-level-number-format:bullet;} p {x:y} --></style></head><body><!--StartFragment-->
${['First', 'Nested', 'Deeper', 'Second']
  .map(
    (
      text,
      at,
    ) => `<p class=MsoListParagraphCxSpFirst style='margin-left:${at}in;text-indent:-.25in;mso-list:l0 level${[1, 2, 3, 1][at]} lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${text}<o:p></o:p></p>`,
  )
  .join('\n')}<!--EndFragment--></body></html>`,
    ],
    [
      'Slack',
      '<ul data-stringify-type="unordered-list" data-indent="0"><li data-stringify-indent="0">First</li></ul><ul data-indent="1"><li data-stringify-indent="1">Nested</li></ul><ul data-indent="2"><li data-stringify-indent="2">Deeper</li></ul><ul data-indent="0"><li data-stringify-indent="0">Second</li></ul>',
    ],
    [
      'Quill',
      '<ol><li data-list="bullet">First</li><li data-list="bullet" class="ql-indent-1">Nested</li><li class="ql-align-left ql-indent-2">Deeper</li><li>Second</li></ol>',
    ],
  ])('has the levels of %s', (_, html) => {
    const text = 'First\nNested\nDeeper\nSecond';
    expect(treeOf(text, html)).toEqual(tree);
    expect((removedOf(text, html)?.bullets ?? 0) + (removedOf(text, html)?.numbers ?? 0)).toBe(4);
  });

  it.each([
    [
      'that was deleted',
      '<li>It costs <del>20 <b>euros</b></del><ins>30</ins></li><li><del>no</del></li>',
      'It costs 30',
    ],
    ['with a style that hides it', '<li>One<span style="display: none">x<span>y</span>z</span></li>', 'One'],
    [
      'of a filtered row',
      "<table><tr><td>One</td></tr><tr style='height:0;display:none'><td>x</td></tr></table>",
      'One',
    ],
    ['that Word hides', "<li>One<span style='mso-hide:all'>x</span></li>", 'One'],
    ['with the attribute', '<li>One</li><li hidden>x<ul><li>y</li></ul></li><li HIDDEN="">z</li>', 'One'],
    ['but an element without an end', '<li><img style="display:none"><input hidden>One<br hidden>', 'One'],
  ])('has no text %s', (_, html, text) => {
    expect(textsOf('', html)).toEqual([text]);
  });

  it('has the words that are found only on searching, and those that look hidden', () => {
    expect(textsOf('', '<li hidden="until-found">One</li><li data-hidden="1" title="hidden">Two</li>')).toEqual([
      'One',
      'Two',
    ]);
  });

  it('has the quotation marks that the page draws', () => {
    expect(textsOf('', '<li>He said <q>no, <q>never</q></q>.</li>')).toEqual(['He said “no, ‘never’”.']);
  });

  it('has its list below the paragraph before it', () => {
    const html = '<p>Thesis</p><ul><li>A</li><li>but B</li></ul><p>Other</p>';
    expect(treeOf('', html)).toEqual(['Thesis', '  A', '  B', 'Other']);
  });

  it('has a claim for each row of a table, and levels for empty cells', () => {
    const html = '<table><tr><td>Line one<br>Line two</td><td>Source</td></tr><tr><td></td><td>Below</td></tr></table>';
    expect(treeOf('', html)).toEqual(['Line one\nLine two\tSource', '  Below']);
    const word = '<table><tr><td><p>One</p><p>Two</p></td><td><p>Three</p></td></tr></table>';
    expect(treeOf('', word)).toEqual(['One\nTwo\tThree']);
  });

  it('has a claim for each paragraph of a table that is there for its layout', () => {
    const html = '<table><tr><td><p>One</p><p>Two<br>lines</p></td></tr><tr><td>Three</td></tr></table>';
    expect(treeOf('', html)).toEqual(['One', 'Two\nlines', 'Three']);
  });

  it('has an item with paragraphs as one claim', () => {
    expect(treeOf('', '<ul><li><p>One</p><p>Two</p></li><li>Three</li></ul>')).toEqual(['One\nTwo', 'Three']);
  });

  it('is read as plain text without lists and tables', () => {
    expect(textsOf('One\nTwo', '<p>Eins</p><p>Zwei</p>')).toEqual(['One', 'Two']);
  });

  it('has its letters decoded, and nothing of scripts and styles', () => {
    const html =
      '<style>li{color:red}</style><script>"<li>no"</script><ul><li>&Auml;hre &lt;b&gt; &#8211; &#x1F600; &nbsp; &unknown; a < b</li></ul>';
    expect(textsOf('', html)).toEqual(['Ähre <b> – 😀 &unknown; a < b']);
  });

  it.each([
    ['<li class="[&>p]:m-0"><p>Foo</p>', 'Foo'],
    ["<li title = 'a > b'>Foo", 'Foo'],
    ['<li title="it\'s > that">Foo', 'Foo'],
    ['<li title=">" class=\'>\'>Foo', 'Foo'],
    ['<li "a>Foo "b"', 'Foo "b"'],
    ['<li title="a>Foo', 'Foo'],
    ['<li title=">" class=\'a>Foo', 'Foo'],
    ['<li>He said="a > b" here', 'He said="a > b" here'],
  ])('has no tag that ends in a quoted value: %j', (item, text) => {
    expect(textsOf('', `<ul><li>One</li>${item}</ul>`)).toEqual(['One', text]);
  });

  it('has the text of buttons and formulas, without their annotations', () => {
    const formula =
      '<math><mi>x</mi><mo>=</mo><mn>1</mn><annotation encoding="application/x-tex">x=1</annotation></math>';
    expect(textsOf('', `<ul><li><button>One</button></li><li>If ${formula}.</li></ul>`)).toEqual(['One', 'If x=1.']);
    const twice = `<span class="katex"><span class="katex-mathml">${formula}</span><span class="katex-html">x=1</span></span>`;
    expect(textsOf('', `<ul><li>If ${twice}.</li></ul>`)).toEqual(['If x=1.']);
  });

  it('has what comes after a script that compares', () => {
    const script = '<script>for (i = 0; i<n; i++) say("<ul>");</script><STYLE>a<b{}</STYLE>';
    expect(textsOf('', `<ul><li>${script}One</li><li><svg/>Two</li></ul>`)).toEqual(['One', 'Two']);
  });

  it('has its empty cells in the middle of a row left out', () => {
    const html = '<table><tr><td> A </td><td></td><td><p>B</p><br></td><td>C<td>D</tr></table>';
    expect(textsOf('', html)).toEqual(['A\tB\tC\tD']);
  });

  it('that only looks otherwise is not said to be altered', () => {
    expect(removedOf('One\nTwo', '<ul><li>One</li><li>Two</li></ul>')).toBeNull();
  });
});
