/** Texts that are special in a language of diagrams, or in one that such a language is built on. */
export const LABEL_TEXTS: readonly string[] = [
  ...['"quoted" and \'quoted\'', 'back\\slash', 'ends in \\', '\\N \\G \\l \\n', '<b>bold</b>', '<', ']]>', '-->'],
  ...['$$x^2$$', '$x$', '`code`', '**bold** _it_', '# head', '- item', '1. item', '> quote', '[x](y)', '![x](y)'],
  ...['end', 'subgraph', 'graph TD', 'class', 'style c1 fill:red', '%% comment', '%%{init: {}}%%', 'fa:fa-car'],
  ...[
    '&amp; &lt; &#35; &nbsp;',
    '#35; #quot; #amp;',
    'a;b',
    'a|b',
    '{{x}}',
    '((x))',
    '[x]',
    '{a: 1}',
    '// c',
    '/* c */',
  ],
  ...['e\u0301 é', '🙂 👩‍👩‍👧 🇩🇪', 'שלום עולם', 'مرحبا', '\u202eabc', '北約', 'a\u200bb\u00adc', 'a\u00a0b'],
  ...['two\nlines', 'one\r\n\r\nthree', 'tab\tstop', '  blanks   inside  ', ' ', '', '\u2028\u0085'],
  ...['\u0000\u0001\u0007\u001b[31m', '\ud800 half \udfff', '\ufffe\uffff', '\u007f\u0080\u009f', '\v\f'],
  ...['__proto__', 'constructor', 'x'.repeat(2000), 'c1 -> c2', 'c1 --> c2', ':::', '@{ shape: rect }', '~~~', '---'],
];
