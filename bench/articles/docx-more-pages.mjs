import { BREAK, RULES, styled, TAB } from './docx-office-pages.mjs';
import {
  footnote,
  footnoteMark,
  heading,
  item,
  list,
  listKind,
  paragraph,
  run,
  style,
  table,
  wordFile,
} from './docx-writer.mjs';

/** A place at which Word began a new page when it last showed the document. */
const NEW_PAGE = '<w:r><w:lastRenderedPageBreak/></w:r>';
const EMPTY = '<w:p/>';
/** A line to write on. */
const LINE =
  '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>';
/** @param {string} text */
const bold = (text) => run(text, '<w:b/><w:bCs/>');
/** @param {string} text */
const italic = (text) => run(text, '<w:i/><w:iCs/>');
/** A word of which Word's spelling checker knows nothing. @param {string} text */
const unknown = (text) => `<w:proofErr w:type="spellStart"/>${run(text)}<w:proofErr w:type="spellEnd"/>`;
/** Lines of one paragraph. @param {string[]} all */
const lines = (...all) => paragraph(all.map((line) => run(line)).join(BREAK));

/** A pupil's essay: notes, a quotation, works and sites that were used. */
const essay = () => {
  const just = '<w:spacing w:line="360" w:lineRule="auto"/><w:jc w:val="both"/>';
  const work = '<w:pStyle w:val="Bibliografia"/><w:ind w:left="567" w:hanging="567"/>';
  return wordFile({
    body: [
      styled('Titolo', 'A chi appartiene il silenzio della biblioteca?'),
      paragraph(
        'Giulia Ferri, classe 4ª B, Liceo «G. Carducci», anno scolastico 2023/24',
        '<w:jc w:val="center"/><w:rPr><w:sz w:val="22"/></w:rPr>',
      ),
      EMPTY,
      styled(
        'Titolo1',
        `<w:bookmarkStart w:id="0" w:name="_Toc160000001"/>${run('Introduzione')}<w:bookmarkEnd w:id="0"/>`,
      ),
      paragraph(
        run(
          'La biblioteca del mio quartiere ha tolto i cartelli con la scritta «Silenzio». Da allora gli iscritti sono cresciuti di un quinto, ma il sig. ',
        ) +
          run('Neri, che ci studia da trent’anni, non viene più.') +
          footnoteMark(1) +
          run(' Chi ha ragione, lui o la biblioteca?'),
        just,
      ),
      paragraph(
        'In queste pagine vorrei mostrare che il silenzio non è una regola, bensì un bene comune, e che come ogni bene comune va diviso.',
        just,
      ),
      styled('Titolo1', 'Il silenzio come bene comune'),
      paragraph(
        run(
          'Di solito si parla di beni comuni a proposito di pascoli, boschi e acque. L’economista Carla Monti ha proposto di contare fra questi anche la quiete, poiché chi la consuma la toglie agli altri.',
        ) +
          footnoteMark(2) +
          run(' Nel suo libro si legge:'),
        just,
      ),
      styled(
        'Citazione',
        run(
          'Non esiste un silenzio privato. Chi tace nella propria stanza lascia semplicemente che siano gli altri a parlare.',
        ) + footnoteMark(3),
      ),
      paragraph(
        run('L’osservazione mi pare giusta, ma incompleta. Un pascolo si consuma con l’uso; il silenzio, ') +
          italic('invece') +
          run(', cresce quanto più numerosi sono quelli che lo osservano.'),
        just,
      ),
      styled('Titolo1', 'Due obiezioni'),
      paragraph(
        run('Si può obiettare, anzitutto, che nelle biblioteche si è sempre parlato: ') +
          NEW_PAGE +
          run('le sale di lettura del Settecento erano, secondo il prof. Bassi, «rumorose come mercati».') +
          footnoteMark(4) +
          run(
            ' È vero. Ma chi voleva leggere in pace aveva una casa grande, e oggi molti di noi dividono la camera con due fratelli.',
          ),
        just,
      ),
      paragraph(
        'La seconda obiezione è più seria. I bambini sotto i 6 anni non sanno stare zitti, e una biblioteca senza bambini è una biblioteca senza futuro. Rispondo che non serve vietare: basta separare le ore, p. es. lasciando ai più piccoli il pomeriggio del mercoledì e quello del sabato.',
        just,
      ),
      styled('Titolo1', 'Conclusione'),
      paragraph(
        'Il silenzio, dunque, non appartiene al sig. Neri e nemmeno ai bambini. Appartiene a chi, di volta in volta, ne ha bisogno, e la biblioteca dovrebbe soltanto tenere il calendario.',
        just,
      ),
      paragraph('<w:r><w:br w:type="page"/></w:r>'),
      styled('Titolo1', 'Bibliografia'),
      paragraph(
        run('Bassi, Tullio, ') + italic('Leggere ad alta voce') + run(', Edizioni del Ponte, Bologna 1996.'),
        work,
      ),
      paragraph(run('Monti, Carla, ') + italic('La quiete e gli altri') + run(', Aurora, Torino 2011.'), work),
      styled('Titolo1', 'Sitografia'),
      paragraph(
        run('Comune di Ferrara, ') +
          italic('Le biblioteche in cifre') +
          run(', ') +
          `<w:hyperlink r:id="rId9" w:history="1">${run('www.biblioteche.example/dati-2022', '<w:rStyle w:val="Collegamentoipertestuale"/>')}</w:hyperlink>` +
          run(', consultato il 3 marzo 2024.'),
        work,
      ),
    ].join(''),
    styles: [
      style('Titolo', 'Title', '<w:pPr><w:jc w:val="center"/></w:pPr>'),
      style('Titolo1', 'heading 1', '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>'),
      style('Citazione', 'Quote', '<w:pPr><w:ind w:left="864" w:right="864"/></w:pPr>'),
      style('Bibliografia', 'Bibliography'),
    ].join(''),
    footnotes: [
      RULES,
      footnote(1, 'Conversazione con l’autrice, 12 gennaio 2024.'),
      footnote(2, 'Cfr. C. Monti, La quiete e gli altri, pp. 41-44.'),
      footnote(3, 'Ivi, p. 52.'),
      footnote(4, 'T. Bassi, Leggere ad alta voce, p. 17 sgg.'),
    ].join(''),
    links: { rId9: 'https://www.biblioteche.example/dati-2022' },
  });
};

/** A worksheet: a line for the name, a text, tasks with parts and points, a table to complete, lines to write on. */
const worksheet = () =>
  wordFile({
    body: [
      heading(1, 'Worksheet 3: Reasons and conclusions'),
      paragraph(
        `${run('Name: ____________________')}${TAB}${run('Class: ________')}${TAB}${run('Date: ____________')}`,
      ),
      paragraph(
        `${run('Read the letter ')}${bold('twice')}${run(' before you begin. You have forty minutes, and you may use a dictionary.')}`,
      ),
      heading(2, 'The letter'),
      paragraph(
        'The footbridge over the Wend has been locked at night since March. Mr. Finch of Mill Lane says that it keeps him awake, since every step rings on the iron. That may be so, but St. Anne’s Hospital is on the other side, and its nurses finish at 11.30 p.m. on weekdays. Now they walk two miles round.',
      ),
      paragraph(
        'The council could lay rubber mats for £800, i.e. less than it pays for the lock and the man who turns it. Who would be worse off?',
      ),
      paragraph(italic('Ann Rao, Quay Street'), '<w:jc w:val="right"/>'),
      heading(2, 'Tasks'),
      item(1, 0, 'Underline the conclusion of the letter and number the reasons (2 points).'),
      item(1, 0, 'Say which of these sentences are reasons for opening the bridge (3 points).'),
      item(1, 1, 'Every step rings on the iron.'),
      item(1, 1, 'The nurses walk two miles round.'),
      item(1, 1, 'The bridge is painted green.'),
      item(1, 0, 'Complete the table below (6 points).'),
      table([
        ['Person', 'Lives in', 'Wants'].map((label) => paragraph(bold(label), '<w:jc w:val="center"/>')),
        ['Mr. Finch', 'Mill Lane', 'a quiet night'],
        ['Ms. Rao', 'Quay Street', 'an open bridge'],
        ['The nurses', EMPTY, EMPTY],
      ]),
      EMPTY,
      item(
        1,
        0,
        `${run('Mr. Finch’s reason can be turned against him. ')}${italic('How')}${run('? Write two or three sentences (4 points).')}`,
      ),
      item(1, 0, 'Invent one more reason, e.g. one that concerns children, and say why it is relevant (5 points).'),
      LINE,
      LINE,
      LINE,
      heading(2, 'For those who finish early'),
      paragraph('Draw a map of the whole dispute. Put the conclusion at the top and the objections at the side.'),
    ].join(''),
    numbering:
      listKind(0, [
        ['decimal', '%1.'],
        ['lowerLetter', '%2)'],
      ]) + list(1, 0),
  });

/** A letter to an authority: addresses, date, reference, reasons in a list, enclosures. */
const objection = () => {
  const labelled = (/** @type {string} */ label, /** @type {string} */ text) =>
    paragraph(bold(label) + TAB + run(text), '<w:tabs><w:tab w:val="left" w:pos="1418"/></w:tabs>');
  const inList = (/** @type {number} */ id, /** @type {string} */ content) =>
    paragraph(content, `<w:pStyle w:val="Lijstalinea"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="${id}"/></w:numPr>`);
  return wordFile({
    body: [
      lines('J. W. Hoekstra', 'Kanaalweg 17-2', '8899 AB Waddum'),
      EMPTY,
      lines('Gemeente Waddum', 't.a.v. de commissie bezwaarschriften', 'Postbus 40', '8899 ZZ Waddum'),
      EMPTY,
      paragraph(unknown('Waddum') + run(', 14 mei 2024')),
      EMPTY,
      labelled('Kenmerk:', '2024/OV/0381'),
      labelled('Betreft:', 'bezwaar tegen het kappen van zes lindes aan de Kanaalweg'),
      EMPTY,
      paragraph('Geachte mevrouw Van der Meulen,'),
      EMPTY,
      paragraph(
        `${run('Op 22 april ')}${unknown('jl.')}${run(' heeft u besloten dat de zes lindes voor mijn huis gekapt mogen worden. Met deze brief maak ik daartegen bezwaar. Het besluit is volgens mij onzorgvuldig voorbereid, en wel om drie redenen:')}`,
      ),
      inList(
        3,
        'Volgens het rapport van ir. De Boer zijn de bomen ziek. Hij heeft er echter maar twee onderzocht, nl. de nrs. 3 en 4.',
      ),
      inList(
        3,
        'De nieuwe parkeerplaatsen zijn niet nodig. In de garage aan de Sluisstraat staan ’s avonds gemiddeld 85 van de 210 plaatsen leeg.',
      ),
      inList(3, 'De vleermuizen zijn niet geteld, hoewel art. 3.5 van de verordening dat eist.'),
      EMPTY,
      paragraph(
        'U schrijft dat er nieuwe bomen komen. Maar hoe lang duurt het voordat een boompje van € 120,- net zoveel schaduw geeft? Mijn buurvrouw, mevr. A. Jansen, heeft het uitgerekend: minstens 35 jaar.',
      ),
      EMPTY,
      paragraph(
        'Ik verzoek u daarom het besluit in te trekken. Mocht u daartoe niet bereid zijn, dan word ik graag gehoord, bij voorkeur na 16.00 uur.',
      ),
      EMPTY,
      paragraph('Hoogachtend,'),
      EMPTY,
      EMPTY,
      EMPTY,
      paragraph(run('J. W. ') + unknown('Hoekstra')),
      EMPTY,
      paragraph('Bijlagen:'),
      inList(4, 'kopie van het besluit'),
      inList(4, 'foto’s van de bomen nrs. 1 t/m 6'),
      '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
    ].join(''),
    styles: style('Lijstalinea', 'List Paragraph', '<w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr>'),
    numbering: listKind(0, [['decimal', '%1.']]) + listKind(1, [['bullet', '\uf0b7']]) + list(3, 0) + list(4, 1),
  });
};

/** The minutes of a debate: what each said, applause, the points of the jury in a table. */
const debate = () => {
  const labelled = (/** @type {string} */ label, /** @type {string} */ text) =>
    paragraph(bold(`${label}:`) + TAB + run(text));
  const says = (/** @type {string} */ who, /** @type {string} */ text) =>
    paragraph(bold(`${who}:`) + run(` ${text}`), '<w:jc w:val="both"/>');
  const elif = 'ELİF ARSLAN (11-C)';
  const can = 'CAN DEMİR (11-A)';
  return wordFile({
    body: [
      styled('KonuBal', 'Okullar Arası Münazara: Yarı Final Tutanağı'),
      labelled('Konu', 'Okulda cep telefonu yasaklanmalı mı?'),
      labelled('Tarih', '18 Nisan 2024 Perşembe, saat 14.00'),
      labelled('Jüri', 'Prof. Dr. Selim Aydın, Av. Nur Tekin, Zeynep Kor'),
      styled('Balk1', 'Açılış'),
      says(
        'BAŞKAN',
        'Sayın konuklar, hepiniz hoş geldiniz. Her konuşmacının dört dakikası var. İlk söz, yasağı savunan 11-C sınıfının.',
      ),
      styled('Balk1', 'Konuşmalar'),
      says(
        elif,
        'Sayın Başkan, değerli jüri! Bir öğrenci günde ortalama 96 kez telefonuna bakıyor. Bu, okulumuzda mart ayında yapılan ankete göre, derste her yedi dakikada bir demektir.',
      ),
      paragraph(
        'Telefon yasaklanınca kimse bir şey kaybetmez. Anneler babalar acil durumda okulu arayabilir, bkz. Yönetmelik, Madde 12.',
        '<w:jc w:val="both"/>',
      ),
      paragraph(italic('(Alkışlar)')),
      says(
        can,
        'Rakip takım bize bir sayı verdi, ama bir neden vermedi. Ders sıkıcıysa suç telefonda mı? Ben sözlüğe de haritaya da telefondan bakıyorum.',
      ),
      says(elif, 'Sözlük kütüphanede de var.'),
      says(can, 'Kütüphane saat 15.30’da kapanıyor! Ayrıca 2022’de alınan tabletler vb. araçlar hâlâ dolapta duruyor.'),
      says('BAŞKAN', 'Lütfen birbirinizin sözünü kesmeyin. Son sözü Can Demir’e veriyorum.'),
      says(can, 'Teşekkür ederim. Yasaklamak kolaydır; öğretmek zordur. Biz zor olanı öneriyoruz.'),
      styled('Balk1', 'Sonuç'),
      paragraph('Jüri üyelerinin verdiği puanların toplamı şöyledir:'),
      table([
        ['Takım', 'Savunma', 'Üslup', 'Toplam'].map((label) => paragraph(bold(label))),
        ['11-C', '34', '41', '75'],
        ['11-A', '38', '40', '78'],
      ]),
      EMPTY,
      paragraph(
        'Yarışmayı 78 puanla 11-A sınıfı kazanmıştır. Oturum saat 15.10’da kapatılmıştır.',
        '<w:jc w:val="both"/>',
      ),
      paragraph('Tutanağı yazan: Deniz Kaya, 10-B', '<w:jc w:val="right"/>'),
    ].join(''),
    styles: [
      style('KonuBal', 'Title'),
      style('Balk1', 'heading 1', '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr>'),
    ].join(''),
  });
};

/** An essay, a worksheet, a letter and minutes, by the names of their pages. */
export const MORE_PAGES = {
  'it-silenzio.docx': essay,
  'en-worksheet.docx': worksheet,
  'nl-bezwaar.docx': objection,
  'tr-munazara.docx': debate,
};
