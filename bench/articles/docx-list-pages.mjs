import { heading, item, list, listKind, paragraph, style, wordFile } from './docx-writer.mjs';

/** @param {string} label @param {number} level */
const clause = (label, level) => paragraph(label, `<w:pStyle w:val="Clause${level}"/>`);

/** Headings and clauses that are numbered by their styles. */
export const lease = () =>
  wordFile({
    body: [
      paragraph('Lease of the garden house', '<w:pStyle w:val="Title"/>'),
      paragraph(
        'This lease is made on 2 January between Mrs. E. Pryce (“the owner”) and the Harding Players (“the tenant”).',
      ),
      heading(1, 'The house'),
      clause('The owner lets the garden house at 4 St. Anne’s Road to the tenant.', 1),
      clause('The house may be used for rehearsals only. It may not be lived in.', 1),
      heading(1, 'The rent'),
      clause('The rent is £90 a month.', 1),
      clause('It is due on the first day of each month, i.e. for the first time on 1 February.', 1),
      clause('If the rent is late,', 1),
      clause('the owner reminds the tenant in writing, and', 2),
      clause('the tenant pays interest of 3 per cent.', 2),
      heading(1, 'The end'),
      clause('Either side may end the lease with three months’ notice.', 1),
    ].join(''),
    styles: [
      style('Title', 'Title'),
      style('Clause1', 'Clause 1', numbered(1)),
      style('Clause2', 'Clause 2', numbered(2)),
      style('Heading1', 'heading 1', numbered(0)),
    ].join(''),
    numbering:
      listKind(0, [
        ['decimal', '%1.', 'Heading1'],
        ['decimal', '%1.%2', 'Clause1'],
        ['lowerLetter', '(%3)', 'Clause2'],
      ]) + list(1, 0),
  });

/** @param {number} level */
function numbered(level) {
  return `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr>`;
}

/** Lists that go on after a paragraph, begin anew, and have bullets of two levels. */
export const minutes = () =>
  wordFile({
    body: [
      heading(1, 'Protokoll der Mitgliederversammlung'),
      paragraph(
        'Anwesend sind 23 Mitglieder, entschuldigt fehlen Hr. Busch und Fr. Dr. Adler. Die Sitzung beginnt um 19.30 Uhr.',
      ),
      item(1, 0, 'Der Vorstand berichtet über das vergangene Jahr.'),
      item(1, 1, 'Es gab vier Feste und eine Reise.'),
      item(1, 1, 'Die Kasse ist mit 812,40 Euro im Plus.'),
      item(1, 0, 'Der Vorstand wird mit 21 Stimmen entlastet.'),
      item(1, 0, 'Die Bühne im Saal soll erneuert werden.'),
      paragraph('Dazu liegen zwei Angebote vor:'),
      item(2, 0, 'Tischlerei Ohm, 4.300 Euro'),
      item(2, 0, 'Bühnenbau Nord GmbH, 3.950 Euro'),
      item(2, 1, 'Lieferung erst im Mai'),
      paragraph('Nach der Pause geht die Zählung weiter.'),
      item(1, 0, 'Das Sommerfest findet am 6. Juli statt.'),
      item(1, 0, 'Verschiedenes wird auf die nächste Sitzung vertagt.'),
      heading(2, 'Beschlüsse'),
      item(3, 0, 'Die Bühne wird von der Fa. Ohm gebaut.'),
      item(3, 0, 'Der Beitrag bleibt, wie er ist.'),
    ].join(''),
    numbering: [
      listKind(0, [
        ['decimal', '%1.'],
        ['lowerLetter', '%2)'],
      ]),
      listKind(1, [
        ['bullet', '\uf0b7'],
        ['bullet', 'o'],
      ]),
      list(1, 0),
      list(2, 1),
      list(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
    ].join(''),
  });

/** A list with a sign before its numbers. */
export const loan = () =>
  wordFile({
    body: [
      heading(1, 'Umowa użyczenia'),
      item(1, 0, 'Szkoła użycza klubowi sali gimnastycznej.'),
      item(1, 0, 'Klub sprząta salę po każdym treningu.'),
      item(1, 0, 'Umowa obowiązuje do 30 czerwca.'),
      paragraph('Strony podpisały umowę w dwóch egzemplarzach. Każda z nich otrzymuje jeden.'),
    ].join(''),
    numbering: listKind(0, [['decimal', '§ %1.']]) + list(1, 0),
  });
