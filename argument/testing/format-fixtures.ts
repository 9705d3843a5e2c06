/**
 * A file that was made from the description of its format, and what it says. A claim has its holder behind @, the words
 * that it was read from in quotes, and its note behind a stroke. A step is "premise, premise + target" for a reason and
 * "premise - target" for an objection, with its scheme in brackets; one that is a target is in parentheses.
 */
interface FormatFixture {
  readonly file: string;
  readonly format: string;
  readonly title?: string;
  readonly description?: string;
  readonly claims: readonly string[];
  readonly steps: readonly string[];
  /** The kinds of the problems, with what they are about. */
  readonly problems?: readonly string[];
}

/** The files in `argument/formats/interchange/fixtures`. */
export const FIXTURES: readonly FormatFixture[] = [
  {
    file: 'aif/ova3.json',
    format: 'xaif',
    claims: ['Trams are quiet @Ann Lee "Trams are so quiet"', 'They run on rails @Ben Ray "they run on rails & wires"'],
    steps: ['They run on rails + Trams are quiet'],
    // The locutions of the analyst with their illocutions, the one of the step, the transition; the rest of the text.
    problems: ['kept L × 2', 'kept TA × 1', 'kept YA × 3', 'kept text'],
  },
  {
    file: 'aif/numeric-ids.json',
    format: 'xaif',
    claims: [
      'buses are late. @Speaker 1 "buses are late."',
      'trams are full. @Speaker 2 "trams are full."',
      'people drive.',
    ],
    steps: ['buses are late. + people drive.'],
    problems: ['kept L × 1', 'kept YA × 1', 'kept text'],
  },
  {
    file: 'aif/nodeset.json',
    format: 'aif',
    claims: [
      'The square should be free of cars',
      'Doctors say so',
      'Doctors know',
      'Nobody disagrees',
      'Doctors own cars too',
      'That does not matter',
      'Experts are to be trusted',
      'Shops lose customers',
      'A second node of this id',
    ],
    steps: [
      'Doctors say so, Doctors know, Nobody disagrees + The square should be free of cars [Expert Opinion]',
      'Doctors own cars too - (11)',
      'That does not matter - (12)',
      'Experts are to be trusted + (11)',
      'Shops lose customers - The square should be free of cars',
      'Shops lose customers - Doctors say so',
      'The square should be free of cars + Doctors say so',
    ],
    problems: [
      'no-place Doctors know → Nobody disagrees',
      'kept L × 1',
      'kept MA × 1',
      'kept PA × 1',
      'no-premise',
      'no-target',
      'repeated-id 8',
      'unknown-reference 99',
    ],
  },
  {
    file: 'aif/speakers.json',
    format: 'aif',
    claims: [
      'Trams are quiet @Ann',
      'Trams are cheap',
      'Are trams safe',
      'Everybody loves noise',
      'Buses are not safer',
      'It is late',
      'Trams run: at night @Dr. Eva Fox-Ray',
    ],
    steps: [],
    problems: ['kept L × 6', 'kept YA × 6'],
  },
  {
    file: 'sadface/first-generation.json',
    format: 'sadface',
    claims: ['Every person is mortal', 'Every person has a body', 'Bodies do not last', 'Some things outlast us'],
    steps: [
      'Every person has a body, Bodies do not last + Every person is mortal',
      'Some things outlast us - (s1)',
      'Some things outlast us + Bodies do not last',
    ],
  },
  {
    file: 'sadface/second-generation.json',
    format: 'sadface',
    title: 'Trams',
    description: 'On trams\n\nNot finished',
    claims: [
      'Build trams',
      'Trams are quiet "trams are quiet"',
      'They squeal in curves',
      'Not since 2010',
      'I heard one today',
    ],
    steps: [
      'Trams are quiet + Build trams',
      'They squeal in curves - Trams are quiet',
      'Not since 2010 - They squeal in curves',
      'I heard one today - Not since 2010',
      'I heard one today + Build trams [Argument from Analogy]',
    ],
    problems: ['no-place a2 → a4', 'kept resources'],
  },
  {
    file: 'kialo/older.txt',
    format: 'kialo',
    title: 'Should the square be free of cars?',
    claims: [
      'The square should be free of cars (at least on market days).',
      'The air gets cleaner, as [a study](https://air.example/study_1) shows.',
      'Not in winter.',
      'Shops lose customers.',
      'People who walk buy more. 1) They have time; 2) they look into windows.',
      'Children can play - and do\\not fear.',
    ],
    steps: [
      'The air gets cleaner, as [a study](https://air.example/study_1) shows. + The square should be free of cars (at least on market days).',
      'Not in winter. - The air gets cleaner, as [a study](https://air.example/study_1) shows.',
      'People who walk buy more. 1) They have time; 2) they look into windows. - Not in winter.',
      'Shops lose customers. - The square should be free of cars (at least on market days).',
      'People who walk buy more. 1) They have time; 2) they look into windows. - Shops lose customers.',
      'Not in winter. + Shops lose customers.',
      'Children can play - and do\\not fear. + The square should be free of cars (at least on market days).',
    ],
  },
  {
    file: 'kialo/newer.txt',
    format: 'kialo',
    title: 'Should the square be free of cars?',
    claims: [
      'The square should be free of cars.',
      'Shops lose customers. "s1"',
      'People who walk buy more (p. 5). "People who walk stop more often. They also buy more." "Half of them" "People who walk stop more often. They also buy more."',
      'The air gets cleaner.',
    ],
    steps: [
      'Shops lose customers. - The square should be free of cars.',
      'People who walk buy more (p. 5). - Shops lose customers.',
      'The air gets cleaner. + The square should be free of cars.',
      'People who walk buy more (p. 5). - The air gets cleaner.',
    ],
  },
  {
    file: 'kialo/several-theses.txt',
    format: 'kialo',
    title: 'Cars in the square',
    description: 'Should the square be free of cars?',
    claims: ['Yes, always.', 'The air gets cleaner.', 'Only on market days.', 'Nobody could remember that.'],
    steps: ['The air gets cleaner. + Yes, always.', 'Nobody could remember that. - Only on market days.'],
  },
  {
    file: 'csv/semicolons.csv',
    format: 'csv-claims',
    claims: [
      'Trams; not buses',
      'They are "quiet"\r\nand clean @Ann ¶3 ¶4',
      'Sie kosten viel: 1,5 Mio. € | =no formula',
    ],
    steps: ['They are "quiet"\r\nand clean + Trams; not buses', 'Sie kosten viel: 1,5 Mio. € - Trams; not buses'],
  },
  {
    file: 'csv/tabs.tsv',
    format: 'csv-claims',
    claims: ['Trams are good', 'They are quiet', 'Quiet is good', 'Not for the deaf'],
    steps: ['They are quiet, Quiet is good + Trams are good', 'Not for the deaf - (A)'],
  },
  {
    file: 'csv/ragged.csv',
    format: 'csv-claims',
    claims: ['Trams', '', 'They cost', 'Stray "quotes" are fine', 'They "squeal"'],
    steps: [' + Trams', 'They cost - Trams', 'Stray "quotes" are fine + Trams', 'They "squeal" + Trams'],
    problems: ['syntax extra'],
  },
  {
    file: 'csv/byte-order-mark.csv',
    format: 'csv-claims',
    claims: ['Züge', 'Sie fahren'],
    steps: ['Sie fahren + Züge'],
    problems: ['no-place colour'],
  },
  {
    file: 'csv/steps.csv',
    format: 'csv-edges',
    claims: ['They are quiet', 'Trams', 'They cost much'],
    steps: ['They are quiet + Trams', 'They cost much - Trams'],
  },
  {
    file: 'json-canvas/metadata.canvas',
    format: 'json-canvas',
    claims: ['Trams are good', 'They are quiet', 'https://trams.example/'],
    steps: ['They are quiet + Trams are good', 'https://trams.example/ - They are quiet'],
  },
  {
    file: 'argdown/relations.argdown',
    format: 'argdown',
    title: 'Trams',
    claims: [
      'Build trams.',
      'They are quiet.',
      'They squeal.',
      'They are clean.',
      'They cost much.',
      'They are slow.',
      'Streets are narrow.',
      'There is room.',
      'Buses are better.',
      'Detour',
      'Quiet things are good.',
    ],
    steps: [
      'They are quiet. + Build trams.',
      'They squeal. - They are quiet.',
      'They are clean. + Build trams.',
      'They cost much. - Build trams.',
      'They are slow. - Build trams.',
      'Streets are narrow. + Build trams.',
      'Streets are narrow. - There is room.',
      'Buses are better. - Build trams.',
      'Build trams. - Buses are better.',
      'They are quiet. + Buses are better.',
      'They are quiet., Quiet things are good. + Build trams. | Main',
      'Detour - (They are quiet., Quiet things are good. + Build trams. | Main)',
    ],
  },
  {
    file: 'argdown/arguments.argdown',
    format: 'argdown',
    title: 'Arguments',
    claims: [
      'Alpha.',
      'Beta.',
      'Alpha is no sign of Gamma.',
      'Gamma.',
      'Delta.',
      'Epsilon.',
      'A description. | Other',
      'Named',
      'Sigma.',
      'Zeta.',
    ],
    steps: [
      'Alpha., Beta. + Gamma.',
      'Alpha is no sign of Gamma. - (Alpha., Beta. + Gamma.)',
      'Alpha., Gamma. + Delta. [modus ponens] | First\nIn short',
      'Epsilon. - Delta.',
      'A description. - Epsilon.',
      'Named - Epsilon.',
      'Sigma. + Delta.',
      'Sigma. + Zeta. | Chain',
    ],
    problems: ['no-place First'],
  },
  {
    file: 'argdown/texts.argdown',
    format: 'argdown',
    title: 'Texts',
    claims: [
      'One [line] and another, see https://trams.example/a_b for more. #tag #(two words)',
      'Second text, @[A] and **bold** [link](https://x.example). | First text.\nsource: A book\npage: 3',
      ':cat: #1 *',
      'Without a title.',
    ],
    steps: [],
    problems: ['other-text B'],
  },
  {
    file: 'argdown/strict.argdown',
    format: 'argdown',
    title: 'Strict',
    claims: ['All trams are quiet.', 'Everything on rails is quiet.', 'One tram squeals.', 'Some tram is not quiet.'],
    steps: [
      'Everything on rails is quiet. + All trams are quiet.',
      'One tram squeals. - All trams are quiet.',
      'Some tram is not quiet. - All trams are quiet.',
      'All trams are quiet. - Some tram is not quiet.',
    ],
  },
];
