import { footnote, footnoteMark, heading, list, listKind, paragraph, run, style, wordFile } from './docx-writer.mjs';

export const TAB = '<w:r><w:tab/></w:r>';
export const BREAK = '<w:r><w:br/></w:r>';
const BY = 'w:author="Editor" w:date="2024-05-02T10:00:00Z"';
/** The two lines that Word keeps as notes. */
export const RULES = ['separator', 'continuationSeparator']
  .map(
    (kind, index) => `<w:footnote w:type="${kind}" w:id="${index - 1}"><w:p><w:r><w:${kind}/></w:r></w:p></w:footnote>`,
  )
  .join('');

/** @param {string} id @param {string} content */
export const styled = (id, content) => paragraph(content, `<w:pStyle w:val="${id}"/>`);

/** @param {string} instruction @param {string} shown */
const field = (instruction, shown) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

/** A term paper: a table of contents, numbered headings, a quote, a caption, cross references, notes. */
const termPaper = () => {
  const entry = (/** @type {string} */ number, /** @type {string} */ title, /** @type {string} */ page) =>
    styled(
      'Verzeichnis1',
      `<w:hyperlink w:anchor="_Toc${page}">${run(number)}${TAB}${run(title)}${TAB}${field(`PAGEREF _Toc${page} \\h`, page)}</w:hyperlink>`,
    );
  return wordFile({
    body: [
      styled('Titel', 'Darf man Denkmäler versetzen?'),
      paragraph('Vorgelegt von Nele Brandt, Matrikel-Nr. 471182', '<w:jc w:val="center"/>'),
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${styled('Inhaltsverzeichnisberschrift', 'Inhalt')}${entry('1', 'Einleitung', '2')}${entry('2', 'Der Fall Lindau', '4')}${entry('2.1', 'Das Gutachten', '5')}</w:sdtContent></w:sdt>`,
      paragraph('<w:r><w:br w:type="page"/></w:r>'),
      styled('berschrift1', 'Einleitung'),
      paragraph(
        run('Denkmäler stehen selten dort, wo man sie heute aufstellen würde.') +
          footnoteMark(1) +
          run(' Das wirft die Frage auf, ob der Ort zum Denkmal gehört. Ich werde in Abschn. ') +
          field('REF _Ref7 \\r \\h', '2') +
          run(' einen Fall untersuchen, der vor dem VG Augsburg verhandelt wurde.'),
        '<w:jc w:val="both"/>',
      ),
      styled('berschrift1', 'Der Fall Lindau'),
      styled('berschrift2', 'Das Gutachten'),
      paragraph(
        'Der Gutachter, Prof. Dr. Hertl, kam 2017 zu dem Schluss, dass der Löwe am Hafen „ortsfest“ sei (Hertl 2017, S. 8 f.). Er schreibt:',
      ),
      styled('Zitat', run('Wer den Löwen dreht, dreht den Hafen mit. Ein Sockel ist kein Möbel.') + footnoteMark(2)),
      paragraph(
        `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Grafik 1" descr="Ein Foto des Hafens"/></wp:inline></w:drawing></w:r>`,
      ),
      styled(
        'Beschriftung',
        `${run('Abbildung ')}<w:fldSimple w:instr=" SEQ Abbildung \\* ARABIC ">${run('1')}</w:fldSimple>${run(': Der Hafen um 1900')}`,
      ),
      paragraph(
        'Dagegen spricht dreierlei. Erstens wurde der Löwe schon einmal, nämlich am 4. Juli 1948, um 2,5 m versetzt. Zweitens haben die Bürger ihn nicht vermisst! Ob drittens das Denkmalrecht etwas anderes sagt, d. h. ob Art. 6 BayDSchG gilt, bleibt offen.',
        '<w:jc w:val="both"/>',
      ),
      heading(1, 'Literatur'),
      paragraph('Hertl, Karl: Gutachten zum Hafenlöwen, Augsburg 2017', '<w:ind w:left="567" w:hanging="567"/>'),
      paragraph(
        'Sauer, Ute / Maas, Jan: Orte und Steine, 2. Aufl., Berlin 2009',
        '<w:ind w:left="567" w:hanging="567"/>',
      ),
    ].join(''),
    styles: [
      style('Titel', 'Title'),
      style('Zitat', 'Quote', '<w:pPr><w:ind w:left="567" w:right="567"/></w:pPr>'),
      style('Beschriftung', 'caption'),
      style('Verzeichnis1', 'toc 1'),
      style(
        'Inhaltsverzeichnisberschrift',
        'TOC Heading',
        '<w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr><w:outlineLvl w:val="9"/></w:pPr>',
      ),
      style(
        'berschrift1',
        'heading 1',
        '<w:pPr><w:numPr><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>',
      ),
      style(
        'berschrift2',
        'heading 2',
        '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
      ),
    ].join(''),
    numbering:
      listKind(0, [
        ['decimal', '%1', 'berschrift1'],
        ['decimal', '%1.%2', 'berschrift2'],
      ]) + list(4, 0),
    footnotes:
      RULES + footnote(1, 'Vgl. Sauer/Maas 2009, S. 31–35.') + footnote(2, 'Ebd., S. 9. Hervorhebung im Original.'),
  });
};

/** @param {number} id @param {string} content */
const added = (id, content) => `<w:ins w:id="${id}" ${BY}>${content}</w:ins>`;
/** @param {number} id @param {string} text */
const deleted = (id, text) =>
  `<w:del w:id="${id}" ${BY}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** The end of a paragraph, as added or deleted. @param {'ins' | 'del'} how @param {number} id */
const mark = (how, id) => `<w:rPr><w:${how} w:id="${id}" ${BY}/></w:rPr>`;

/** A letter under revision: words, whole paragraphs, ends of paragraphs and rows that were added, deleted or moved. */
const appeal = () =>
  wordFile({
    body: [
      paragraph(
        `${run('An appeal against the ')}${deleted(1, 'second ')}${added(2, run('third '))}${run('car park')}`,
        '<w:pStyle w:val="Heading1"/>',
      ),
      paragraph(`${deleted(3, 'This paragraph is for the lawyer only.')}`, mark('del', 4)),
      paragraph('The council met on 3 May behind closed doors. ', mark('del', 5)),
      paragraph(
        `${run('It did not ask the tenants of Nos. 2')}<w:r><w:noBreakHyphen/></w:r>${run('8')}${deleted(6, '; nor did it read their letters')}${run('.')}`,
      ),
      paragraph(
        added(
          7,
          run('Mr. Achebe of No. 4 learned of the plan from the newspaper. Is that the notice which the law requires?'),
        ),
        mark('ins', 8),
      ),
      paragraph(
        `${run('We ask the council for three things: ')}<w:moveFrom w:id="9" ${BY}>${run('an apology, ')}</w:moveFrom>${run('a hearing, ')}${run('a count', '<w:rPrChange w:id="10" w:author="Editor"><w:rPr><w:b/></w:rPr></w:rPrChange>')}${run(' of the cars')}<w:moveTo w:id="11" ${BY}>${run(' and an apology')}</w:moveTo>${run('.')}`,
      ),
      `<w:tbl><w:tblPr/>${[
        ['', 'Car park', 'Spaces', 'Free at noon'],
        [`<w:trPr><w:del w:id="12" ${BY}/></w:trPr>`, deleted(13, 'Station'), deleted(14, '80'), deleted(15, '2')],
        ['', 'Market', '140', '61'],
        [
          `<w:trPr><w:ins w:id="16" ${BY}/></w:trPr>`,
          added(17, run('Hospital')),
          added(18, run('210')),
          added(19, run('95')),
        ],
      ]
        .map(
          ([properties, ...cells]) =>
            `<w:tr>${properties}${cells.map((cell) => `<w:tc><w:tcPr/>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
      paragraph(`${run('Yours faithfully,')}${BREAK}${run('The tenants’ committee')}`),
    ].join(''),
  });

/** Minutes with a table of merged cells, tabs, and lists of a style. */
const minutesOfCouncil = () => {
  const cell = (/** @type {string} */ content, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${content ? paragraph(content) : '<w:p/>'}</w:tc>`;
  const bullet = (/** @type {string} */ content) =>
    paragraph(
      content,
      '<w:pStyle w:val="Paragraphedeliste"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>',
    );
  return wordFile({
    body: [
      styled('Titre1', 'Compte rendu du conseil d’école'),
      paragraph(`${run('Date :', '<w:b/>')}${TAB}${run('mardi 12 mars 2024, 18 h 15')}`),
      paragraph(`${run('Lieu :', '<w:b/>')}${TAB}${run('salle de motricité')}`),
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>${cell(run('Membres', '<w:b/>'), '<w:gridSpan w:val="3"/>')}</w:tr><w:tr>${cell('Mairie', '<w:vMerge w:val="restart"/>')}${cell('Mme Ferrand')}${cell('présente')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('M. Oury')}${cell('excusé')}</w:tr><w:tr>${cell('Parents')}${cell('Mme Diallo')}${cell('présente')}</w:tr></w:tbl>`,
      styled('Titre2', 'La cantine'),
      paragraph(
        'Les parents trouvent le bruit insupportable : 84 dB en moyenne, d’après les mesures de Mme Diallo. « Mon fils rentre avec mal à la tête », dit-elle. La mairie promet',
      ),
      bullet('des panneaux acoustiques avant la rentrée ;'),
      bullet('un second service à partir de 12 h 45 ;'),
      bullet(`${run('une visite de l’archi')}<w:r><w:softHyphen/></w:r>${run('tecte.')}`),
      styled('Titre2', 'La sortie au musée'),
      paragraph(
        `${run('Décision : ', '<w:b/><w:u w:val="single"/>')}${run('la sortie du 1')}${run('er', '<w:vertAlign w:val="superscript"/>')}${run(' juin est maintenue. Elle coûtera 7,50 € par enfant, soit 2 € de moins qu’en 2023. Qui accompagne ?')}`,
      ),
      paragraph('La séance est levée à 20 h 05.'),
      paragraph(`${TAB}${run('La directrice,')}${BREAK}${TAB}${run('C. Marchetti')}`, '<w:jc w:val="right"/>'),
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
    ].join(''),
    styles: [
      style('Titre1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Titre2', 'heading 2', '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>'),
      style('Paragraphedeliste', 'List Paragraph'),
    ].join(''),
    numbering: listKind(0, [['bullet', '\uf0b7']]) + list(2, 0),
  });
};

/** An essay with styles of Russian Word, an epigraph, a poem, talk and a note. */
const dacha = () =>
  wordFile({
    body: [
      styled('a3', 'Почему мы не продали дачу'),
      paragraph(run('Дом стоит, пока в нём спорят.', '<w:i/>'), '<w:jc w:val="right"/>'),
      paragraph(run('Бабушка Вера'), '<w:jc w:val="right"/>'),
      styled('1', 'Спор'),
      paragraph(
        'В прошлом году, т. е. через шесть лет после смерти деда, мы всей семьёй решали судьбу дачи. Участок в 6 соток оценили в 1,9 млн руб. Деньги были нужны всем.',
        '<w:ind w:firstLine="709"/>',
      ),
      paragraph('— Продавать, — сказал дядя Костя. — Крыша течёт.', '<w:ind w:firstLine="709"/>'),
      paragraph('— А яблони? — спросила мама.', '<w:ind w:firstLine="709"/>'),
      paragraph(
        `${run('Дядя ничего не ответил. Он вышел на крыльцо и вспомнил дедовы стихи')}${footnoteMark(1)}${run(':')}`,
        '<w:ind w:firstLine="709"/>',
      ),
      paragraph(
        `${run('Не считай, во что обходится сад,')}${BREAK}${run('посчитай, во что обойдётся без сада:')}${BREAK}${run('ни тебе в сентябре листопад,')}${BREAK}${run('ни в июле прохлада.')}`,
        '<w:ind w:left="1418"/>',
      ),
      styled('1', 'Решение'),
      paragraph(
        `${run('За продажу были двое, против')}<w:r><w:t xml:space="preserve"> </w:t></w:r>${run('— четверо. Доводы были такие:')}`,
        '<w:ind w:firstLine="709"/>',
      ),
      styled('a', 'дорога до посёлка занимает всего 40 мин.;'),
      styled(
        'a',
        `<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="place">${run('в Кратове')}</w:smartTag>${run(' растут цены;')}`,
      ),
      styled('a', 'внуки хотят на речку.'),
      paragraph('Крышу починил сам дядя Костя. Кто бы мог подумать?', '<w:ind w:firstLine="709"/>'),
    ].join(''),
    styles: [
      style('a3', 'Title'),
      style('1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'),
      style('a', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="9"/></w:numPr></w:pPr>'),
    ].join(''),
    numbering: listKind(0, [['bullet', '\uf0b7', 'a']]) + list(9, 0),
    footnotes: RULES + footnote(1, 'Напечатаны в районной газете 12 авг. 1983 г.'),
  });

/** Documents as people make them at work and at school, by the names of their pages. */
export const OFFICE_PAGES = {
  'de-hausarbeit.docx': termPaper,
  'en-appeal.docx': appeal,
  'fr-conseil.docx': minutesOfCouncil,
  'ru-dacha.docx': dacha,
};
